import type { Voice } from './voice'

export type { Voice }

const chinese = (voice: SpeechSynthesisVoice) => /^(zh|cmn)/i.test(voice.lang)

/**
 * Finds a Chinese voice that speaks on this device. A remote one is never used: the page may hold what a person told us in confidence.
 * Where there is none, there is no button. Voices arrive late in some browsers, hence the call-back; answers how to stop waiting.
 */
export function findVoice(found: (voice: Voice | undefined) => void): () => void {
  const synthesis = typeof window === 'undefined' ? undefined : window.speechSynthesis
  if (!synthesis) {
    found(undefined)
    return () => undefined
  }
  const look = () => {
    const local = synthesis.getVoices().find((voice) => voice.localService && chinese(voice))
    found(local && speaker(synthesis, local))
  }
  look()
  synthesis.addEventListener?.('voiceschanged', look)
  return () => synthesis.removeEventListener?.('voiceschanged', look)
}

const speaker = (synthesis: SpeechSynthesis, voice: SpeechSynthesisVoice): Voice => ({
  speak(sentences, ended) {
    synthesis.cancel()
    sentences.forEach((sentence, at) => {
      const spoken = new SpeechSynthesisUtterance(sentence)
      spoken.voice = voice
      spoken.lang = voice.lang
      spoken.rate = 0.9
      if (at === sentences.length - 1) {
        spoken.onend = ended
        spoken.onerror = ended
      }
      synthesis.speak(spoken)
    })
    if (sentences.length === 0) ended()
  },
  stop: () => synthesis.cancel(),
})
