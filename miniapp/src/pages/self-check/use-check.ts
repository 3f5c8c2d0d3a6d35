import { useEffect, useState } from 'react'
import { type Check, emptyCheck } from '@/self-check/check'
import { eraseCheck, keepCheck, keptCheck } from '@/self-check/kept-check'

/** The self-check of this phone, kept as it is answered; undefined while it is looked for. */
export function useCheck() {
  const [check, setCheck] = useState<Check>()
  useEffect(() => {
    let left = false
    void keptCheck().then((found) => {
      if (!left) setCheck(found)
    })
    return () => {
      left = true
    }
  }, [])
  return {
    check,
    change: (next: Check) => {
      setCheck(next)
      keepCheck(next)
    },
    erase: () => {
      setCheck(emptyCheck)
      void eraseCheck()
    },
  }
}
