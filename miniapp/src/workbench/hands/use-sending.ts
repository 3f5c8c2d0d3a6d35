import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../api/call'
import type { Told } from '../say/told'

/** Sends acts on one opened thing, one at a time, and reads it again after each: what the screen shows is what the server has. */
export function useSending<Action extends string>(id: string, reload: () => Promise<void>) {
  const [sending, setSending] = useState<Action>()
  const [told, setTold] = useState<Told>()
  const busy = useRef(false)
  const shown = useRef(id)
  shown.current = id

  useEffect(() => {
    setTold(undefined)
    setSending(undefined)
    busy.current = false
  }, [id])

  /** `said`: the answer in words. Answers whether the form may close. */
  async function act(action: Action, send: () => Promise<Answer<unknown>>, said: (answer: Answer<unknown>) => Told): Promise<boolean> {
    if (busy.current) return false
    busy.current = true
    setSending(action)
    setTold(undefined)
    const answer = await send()
    if (shown.current !== id) return answer.ok
    const outcome = said(answer)
    setTold(outcome)
    await reload()
    if (shown.current === id) {
      busy.current = false
      setSending(undefined)
    }
    return !outcome.keepForm
  }

  return { act, sending, told, forget: () => setTold(undefined) }
}
