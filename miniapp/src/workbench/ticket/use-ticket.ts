import type { TicketForOfficer } from '@contract/urgent-board'
import type { ReadPurpose } from '@domain/access/read-purpose'
import type { PressKey } from '@domain/ids'
import { useCallback, useEffect, useRef, useState } from 'react'
import { openTicket } from '../api/urgent-board'

export type TicketView =
  | { state: 'loading' }
  | { state: 'shown'; ticket: TicketForOfficer }
  /** moved away or never ours */
  | { state: 'gone' }
  | { state: 'unreachable' }

/**
 * One opened ticket. It is read again when the board tells a newer version or no longer lists it; a re-read says which version
 * is already shown, so that nothing unchanged is read or recorded twice.
 */
export function useTicket(id: PressKey, purpose: ReadPurpose, onBoard: number | 'absent' | undefined) {
  const [view, setView] = useState<TicketView>({ state: 'loading' })
  const shown = useRef<TicketForOfficer | undefined>(undefined)
  const asked = useRef(0)

  const load = useCallback(async () => {
    const turn = ++asked.current
    const answer = await openTicket(id, purpose, shown.current?.id === id ? shown.current.version : undefined)
    if (turn !== asked.current) return
    if (!answer.ok) {
      const gone = answer.refusal.code === 'not-found' || answer.refusal.code === 'not-allowed'
      if (gone) setView({ state: 'gone' })
      else if (!shown.current) setView({ state: 'unreachable' })
      return
    }
    if ('unchanged' in answer.value) return
    shown.current = answer.value
    setView({ state: 'shown', ticket: answer.value })
  }, [id, purpose])

  useEffect(() => {
    shown.current = undefined
    setView({ state: 'loading' })
    void load()
    return () => {
      asked.current += 1
    }
  }, [load])

  useEffect(() => {
    const now = shown.current
    if (!now || onBoard === undefined) return
    if (onBoard === 'absent' ? now.status !== 'closed' : onBoard > now.version) void load()
  }, [onBoard, load])

  return { view, reload: load }
}
