import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '../api/call'
import type { Refusal } from '../api/refusal'

export type Asked<Value> = { state: 'asking' } | { state: 'here'; value: Value } | { state: 'failed'; refusal: Refusal }

/** Asks once for each `of`, and again when told to; an answer that was overtaken is dropped. */
export function useAsked<Value>(ask: () => Promise<Answer<Value>>, of: string): { asked: Asked<Value>; again: () => Promise<void> } {
  const [asked, setAsked] = useState<Asked<Value>>({ state: 'asking' })
  const turn = useRef(0)
  const latest = useRef(ask)
  latest.current = ask

  const again = useCallback(async () => {
    const mine = ++turn.current
    const answer = await latest.current()
    if (mine !== turn.current) return
    setAsked(answer.ok ? { state: 'here', value: answer.value } : { state: 'failed', refusal: answer.refusal })
  }, [])

  useEffect(() => {
    setAsked({ state: 'asking' })
    void again()
    return () => {
      turn.current += 1
    }
  }, [of, again])

  return { asked, again }
}
