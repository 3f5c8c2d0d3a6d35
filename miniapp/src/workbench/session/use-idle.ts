import { MINUTE } from '@domain/instant'
import { useEffect, useRef } from 'react'
import { phoneNow } from '@/platform/clock'
import { readMe } from '../api/staff'
import { onTouch } from '../hands/on-touch'

/** How often "somebody is here" is told to the server at most. */
const TELL_EVERY = MINUTE

/**
 * Reading and scrolling are use as well: they keep the session alive, at most once a minute. `onIdle` is called when nobody
 * touched anything for `idleMinutes`; `watching` keeps the session alive without a touch (the wall, which shows nobody's data).
 */
export function useIdle(idleMinutes: number, watching: boolean, onIdle: () => void): void {
  const touched = useRef(phoneNow())
  const told = useRef(phoneNow())
  const latest = useRef(onIdle)
  latest.current = onIdle

  useEffect(() => {
    const tell = () => {
      if (phoneNow() - told.current < TELL_EVERY) return
      told.current = phoneNow()
      void readMe()
    }
    const stop = onTouch(() => {
      touched.current = phoneNow()
      tell()
    })
    const timer = setInterval(() => {
      if (watching) tell()
      else if (phoneNow() - touched.current >= idleMinutes * MINUTE) latest.current()
    }, 5_000)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [idleMinutes, watching])
}
