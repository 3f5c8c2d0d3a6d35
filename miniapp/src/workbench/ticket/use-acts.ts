import type { PressKey } from '@domain/ids'
import type { OfficerAction } from '@domain/urgent-relief/officer-actions'
import { useEffect, useRef, useState } from 'react'
import { serverNow } from '@/platform/clock'
import { sendAct, type ActBody } from '../api/urgent-board'
import { type Told, toldAfterRefusal, toldAfterSuccess } from './act-outcome'

/** Sends acts on one ticket, one at a time, and reads it again after each: what the screen shows is what the server has. */
export function useActs(id: PressKey, reload: () => Promise<void>) {
  const [sending, setSending] = useState<OfficerAction>()
  const [told, setTold] = useState<Told>()
  const busy = useRef(false)
  const shown = useRef(id)
  shown.current = id

  useEffect(() => {
    setTold(undefined)
    setSending(undefined)
    busy.current = false
  }, [id])

  /** Answers whether the form may close. */
  async function act<Action extends OfficerAction>(action: Action, body: ActBody<Action>): Promise<boolean> {
    if (busy.current) return false
    busy.current = true
    setSending(action)
    setTold(undefined)
    const answer = await sendAct(id, action, body)
    if (shown.current !== id) return answer.ok
    const outcome = answer.ok ? toldAfterSuccess(action) : toldAfterRefusal(answer.refusal, serverNow())
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
