import { useRef, useState } from 'react'
import type { SafetyAnswer } from '@domain/urgent-relief/ticket'
import { addWords, answerSafetyQuestion, type PressHandle } from '@/api/urgent-relief'
import { randomHex } from '@/platform/random'

export type ActState = 'idle' | 'sending' | 'failed'

/** Answers and additions of the person. An act that got no answer is sent again under its own key, so that it counts once. */
export function useActs(handle: PressHandle, done: () => void) {
  const [state, setState] = useState<ActState>('idle')
  const open = useRef<{ what: string; key: string }>()

  const act = async (what: string, send: (key: string) => Promise<{ ok: boolean }>): Promise<boolean> => {
    if (state === 'sending') return false
    setState('sending')
    try {
      if (open.current?.what !== what) open.current = { what, key: await randomHex(16) }
      const { ok } = await send(open.current.key)
      if (ok) open.current = undefined
      setState(ok ? 'idle' : 'failed')
      if (ok) done()
      return ok
    } catch {
      setState('failed')
      return false
    }
  }

  return {
    state,
    answer: (answer: SafetyAnswer) => act(`answer ${answer}`, (key) => answerSafetyQuestion(handle, answer, key)),
    add: (text: string) => act(`add ${text}`, (key) => addWords(handle, text, key)),
  }
}
