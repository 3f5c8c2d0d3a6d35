import { useEffect, useState } from 'react'
import { serverNow } from '@/platform/clock'

/** The server's time, refreshed each second while the page stands: every countdown on it reads this one. */
export function useNow(): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
