import { useEffect } from 'react'
import { nameWindow } from '@/platform/navigation'

/** The window's name; while `alert` is given, the two take turns each second. */
export function useTitle(calm: string, alert: string | undefined): void {
  useEffect(() => {
    nameWindow(alert ?? calm)
    if (alert === undefined) return
    let turn = true
    const timer = setInterval(() => {
      turn = !turn
      nameWindow(turn ? alert : calm)
    }, 1_000)
    return () => {
      clearInterval(timer)
      nameWindow(calm)
    }
  }, [calm, alert])
}
