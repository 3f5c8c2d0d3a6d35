import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '../api/call'

export type Opened<Value> =
  | { state: 'loading' }
  | { state: 'shown'; value: Value }
  /** moved away or never ours */
  | { state: 'gone' }
  | { state: 'unreachable' }

interface Opening<Value> {
  id: string
  /** version that the list tells, or that it lists it no more; undefined before the list is known */
  listed: number | 'absent' | undefined
  /** `seen`: the version already shown, so that nothing unchanged is read or recorded twice */
  open: (seen: number | undefined) => Promise<Answer<Value | { unchanged: true; version: number }>>
  /** nothing more is expected of it: that the list no longer has it is no news */
  over: (value: Value) => boolean
}

/** One thing opened from a list. It is read again when the list tells a newer version or no longer has it. `open` and `over` may change with every call. */
export function useOpened<Value extends { id: string; version: number }>(opening: Opening<Value>) {
  const { id, listed } = opening
  const [view, setView] = useState<Opened<Value>>({ state: 'loading' })
  const shown = useRef<Value | undefined>(undefined)
  const asked = useRef(0)
  const latest = useRef(opening)
  latest.current = opening

  const reload = useCallback(async () => {
    const turn = ++asked.current
    const answer = await latest.current.open(shown.current?.id === id ? shown.current.version : undefined)
    if (turn !== asked.current) return
    if (!answer.ok) {
      const gone = answer.refusal.code === 'not-found' || answer.refusal.code === 'not-allowed'
      if (gone) setView({ state: 'gone' })
      else if (!shown.current) setView({ state: 'unreachable' })
      return
    }
    if ('unchanged' in answer.value) return
    shown.current = answer.value
    setView({ state: 'shown', value: answer.value })
  }, [id])

  useEffect(() => {
    shown.current = undefined
    setView({ state: 'loading' })
    void reload()
    return () => {
      asked.current += 1
    }
  }, [reload])

  useEffect(() => {
    const now = shown.current
    if (!now || listed === undefined) return
    if (listed === 'absent' ? !latest.current.over(now) : listed > now.version) void reload()
  }, [listed, reload])

  return { view, reload }
}
