import type { Instant } from '@domain/instant'
import type { Result } from '@domain/result'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import { serverNow } from '@/platform/clock'
import { isHidden } from '@/platform/lifecycle'
import type { Refusal } from '@/platform/request'

const FAILED_PAUSE = 4_000

/** What is known of something that others change: as it was last heard of, and what stood in the way since. */
export interface Live<Value> {
  value?: Value
  /** the last question found no answer, or was refused */
  trouble?: Refusal
  heardAt: Instant
  /** asks at once */
  ask(): void
}

type Read<Value> = (seen?: number) => Promise<Result<Value | { unchanged: true; version: number }, Refusal>>

/** Asks again every `pause` milliseconds while the page is seen, with the version that is shown already; not at all without `read`. A refusal of the server's own ends the asking. `read` stays the same function. */
export function useLive<Value extends { version: number }>(read: Read<Value> | undefined, pause: number): Live<Value> {
  const [value, setValue] = useState<Value>()
  const [trouble, setTrouble] = useState<Refusal>()
  const heardAt = useRef<Instant>(serverNow())
  const seen = useRef(true)
  const askNow = useRef(() => {})
  useDidShow(() => {
    seen.current = true
    askNow.current()
  })
  useDidHide(() => {
    seen.current = false
  })
  useEffect(() => {
    if (!read) return undefined
    let over = false
    let asking = false
    let version: number | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = (after: number) => {
      clearTimeout(timer)
      if (!over) timer = setTimeout(askIfSeen, after)
    }
    const askIfSeen = () => {
      if (seen.current && !isHidden()) void ask()
      else again(pause)
    }
    const ask = async () => {
      if (asking || over) return
      asking = true
      const answer = await read(version)
      asking = false
      if (over) return
      if (answer.ok) {
        heardAt.current = serverNow()
        version = answer.value.version
        setTrouble(undefined)
        if (!('unchanged' in answer.value)) setValue(answer.value)
        return again(pause)
      }
      setTrouble(answer.refusal)
      if (answer.refusal.code === 'no-network' || answer.refusal.code === 'unreadable') again(FAILED_PAUSE)
    }
    askNow.current = () => void ask()
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
      askNow.current = () => {}
    }
  }, [read, pause])
  const ask = useCallback(() => askNow.current(), [])
  return { ...(value !== undefined && { value }), ...(trouble && { trouble }), heardAt: heardAt.current, ask }
}
