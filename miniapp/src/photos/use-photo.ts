import type { ApplicationId } from '@domain/ids'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useResident } from '@/session/resident'
import type { PhotoSender, PhotoStanding } from './photo-sender'
import { senderOf } from './senders'
import { takePhoto } from './take-photo'

export interface PhotoOnItsWay extends Pick<PhotoSender, 'goOn' | 'forget'> {
  standing: PhotoStanding
  /** Call it first in a tap: a camera opens only then. */
  take(): Promise<void>
}

/** The photo for one question of an application, of whoever has proven their name here: one that an earlier visit left goes on by itself. */
export function usePhoto(application: ApplicationId, of: string): PhotoOnItsWay {
  const { me } = useResident()
  const [sender] = useState(() => senderOf({ person: me?.person?.id, application, of }))
  const standing = useSyncExternalStore(sender.watch, sender.now, sender.now)
  useEffect(() => void sender.open(), [sender])
  return { standing, goOn: sender.goOn, forget: sender.forget, take: async () => sender.take(await takePhoto()) }
}
