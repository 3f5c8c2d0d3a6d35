let context: AudioContext | undefined

/** seconds after the start, hertz */
const notes = [
  [0, 660],
  [0.3, 880],
  [0.9, 660],
  [1.2, 880],
] as const

function tone(audio: AudioContext, at: number, hertz: number): void {
  const sound = audio.createOscillator()
  const loud = audio.createGain()
  sound.type = 'triangle'
  sound.frequency.value = hertz
  loud.gain.setValueAtTime(0.0001, at)
  loud.gain.exponentialRampToValueAtTime(0.6, at + 0.02)
  loud.gain.exponentialRampToValueAtTime(0.0001, at + 0.32)
  sound.connect(loud).connect(audio.destination)
  sound.start(at)
  sound.stop(at + 0.34)
}

/** Two rising notes, twice, made by the browser itself: no file to load, heard even when the line is down. */
export const beeper = {
  beep(): void {
    if (context?.state !== 'running') return
    const start = context.currentTime + 0.02
    for (const [late, hertz] of notes) tone(context, start + late, hertz)
  },
  /** Browsers let a page sound only after the officer touched it: call this from a press. Answers whether it may sound now. */
  async wake(): Promise<boolean> {
    try {
      context ??= new AudioContext()
      await context.resume()
      return context.state === 'running'
    } catch {
      return false
    }
  },
  awake: (): boolean => context?.state === 'running',
}
