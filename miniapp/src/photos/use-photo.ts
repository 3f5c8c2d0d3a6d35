import type { ApplicationId, PhotoId } from '@domain/ids'
import { useEffect, useRef, useState } from 'react'
import { randomHex } from '@/platform/random'
import { sendPhoto } from './send-photo'
import { takePhoto } from './take-photo'
import type { TakenPhoto } from './taken-photo'

const AGAIN = 5_000

/** How a photo stands: `waiting` goes on by itself and can be told to; `unreadable` and `not-taken` want another. */
export type PhotoStanding = { state: 'none' | 'waiting' | 'arrived' | 'unreadable' | 'not-taken' } | { state: 'sending'; share: number }

export interface PhotoOnItsWay {
  standing: PhotoStanding
  /** Call it first in a tap: a camera opens only then. */
  take(): Promise<void>
  goOn(): Promise<void>
  forget(): void
}

/** One photo of an application: taken, sent in parts, and sent on from where it stopped while the page is open. `onArrived` is given its id once the server has it whole. */
export function usePhoto(application: ApplicationId, onArrived: (photo: PhotoId) => void): PhotoOnItsWay {
  const [standing, setStanding] = useState<PhotoStanding>({ state: 'none' })
  const held = useRef<{ id: PhotoId; file: TakenPhoto }>()
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])

  const goOn = async () => {
    const photo = held.current
    if (!photo) return
    clearTimeout(timer.current)
    const still = () => held.current === photo
    setStanding({ state: 'sending', share: 0 })
    const sent = await sendPhoto({ application, photo: photo.id }, photo.file, (share) => still() && setStanding({ state: 'sending', share }))
    if (!still()) return
    if (sent.ok) {
      held.current = undefined
      setStanding({ state: 'arrived' })
      onArrived(photo.id)
    } else if (sent.refusal.code === 'photo-not-readable') {
      held.current = undefined
      setStanding({ state: 'unreadable' })
    } else {
      setStanding({ state: 'waiting' })
      timer.current = setTimeout(() => void goOn(), AGAIN)
    }
  }
  const forget = () => {
    clearTimeout(timer.current)
    held.current = undefined
    setStanding({ state: 'none' })
  }
  return {
    standing,
    goOn,
    forget,
    async take() {
      const file = await takePhoto()
      if (!file) return setStanding({ state: 'not-taken' })
      held.current = { id: await randomHex(16), file }
      await goOn()
    },
  }
}
