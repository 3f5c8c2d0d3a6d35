import { MINUTE, SECOND } from '@domain/instant'
import { useEffect, useRef } from 'react'
import { serverNow } from '@/platform/clock'
import { onTouch } from '../hands/on-touch'
import { lastUse } from './last-use'

/** How often "somebody is here" is told to the server at most. */
const TELL_EVERY = MINUTE
/** The desk locks itself before the server ends the session, so that its wall is never answered with "log in" in the middle of a shift. */
const BEFORE_SERVER = MINUTE

interface Idle {
  /** minutes after which the server ends an unused session */
  minutes: number
  /** a locked desk: whoever touches it is nobody */
  off: boolean
  /** Tells the server that somebody is here. */
  tell: () => void
  /** Nobody is here any more. */
  onIdle: () => void
}

/** Reading and scrolling are use as well: told at most once a minute, they keep the session alive. `onIdle` comes when the server has not heard of anybody here for nearly `minutes`. */
export function useIdle(idle: Idle): void {
  const { minutes, off } = idle
  const latest = useRef(idle)
  latest.current = idle

  useEffect(() => {
    if (off) return undefined
    let told = lastUse.at()
    let touched = told
    const tell = () => {
      if (serverNow() - Math.max(told, lastUse.at()) < TELL_EVERY) return
      told = serverNow()
      latest.current.tell()
    }
    const stop = onTouch(() => {
      touched = serverNow()
      tell()
    })
    const timer = setInterval(() => {
      if (serverNow() - lastUse.at() >= minutes * MINUTE - BEFORE_SERVER) latest.current.onIdle()
      else if (touched > lastUse.at()) tell()
    }, 5 * SECOND)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [minutes, off])
}
