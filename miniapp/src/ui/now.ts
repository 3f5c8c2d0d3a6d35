import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Instant } from '@domain/instant'
import { serverNow } from '@/platform/clock'

/** The server's time, renewed every `every` milliseconds while the page is seen. */
export function useNow(every = 5_000): Instant {
  const [now, setNow] = useState(serverNow)
  const [seen, setSeen] = useState(true)
  useDidShow(() => {
    setSeen(true)
    setNow(serverNow())
  })
  useDidHide(() => setSeen(false))
  useEffect(() => {
    if (!seen) return undefined
    const ticking = setInterval(() => setNow(serverNow()), every)
    return () => clearInterval(ticking)
  }, [every, seen])
  return now
}
