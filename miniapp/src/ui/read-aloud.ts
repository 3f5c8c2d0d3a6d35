import { useEffect, useState } from 'react'
import { findVoice, type Voice } from '@/platform/voice'

/** `undefined` where the platform has no voice of its own: then no button is shown, never one that stays silent. */
export interface ReadAloud {
  speaking: boolean
  toggle(): void
}

/** Reads a page's sentences aloud; stops when the page is left. `sentences` is asked at each start. */
export function useReadAloud(sentences: () => readonly string[]): ReadAloud | undefined {
  const [voice, setVoice] = useState<Voice>()
  const [speaking, setSpeaking] = useState(false)
  useEffect(() => findVoice((found) => setVoice(() => found)), [])
  useEffect(() => () => voice?.stop(), [voice])
  if (!voice) return undefined
  return {
    speaking,
    toggle() {
      if (speaking) voice.stop()
      else voice.speak(sentences(), () => setSpeaking(false))
      setSpeaking(!speaking)
    },
  }
}
