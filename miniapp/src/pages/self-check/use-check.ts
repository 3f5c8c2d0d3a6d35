import { useEffect, useState } from 'react'
import { sealedStorage } from '@/platform/storage'
import { type Check, checkIn, emptyCheck } from './check'

/** Kept on this phone only, as WeChat seals it: what a family has is nobody else's to read. */
const key = 'self-check'
let lastWrite: Promise<unknown> = Promise.resolve()

async function kept(): Promise<Check> {
  await lastWrite
  let text: string | undefined
  await sealedStorage.change(key, (before) => {
    text = before
    return before
  })
  return checkIn(text)
}

/** One write after the other, so that the last word is the one that stays. */
function keep(text: string | undefined): void {
  lastWrite = lastWrite.then(() => sealedStorage.change(key, () => text))
}

/** The self-check of this phone, kept as it is answered; undefined while it is looked for. */
export function useCheck() {
  const [check, setCheck] = useState<Check>()
  useEffect(() => {
    let left = false
    void kept().then((found) => {
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
      keep(JSON.stringify(next))
    },
    erase: () => {
      setCheck(emptyCheck)
      keep(undefined)
    },
  }
}
