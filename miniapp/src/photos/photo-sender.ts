import type { PhotoId } from '@domain/ids'
import { refuse, type Result } from '@domain/result'
import type { Refusal } from '@/platform/request'
import type { PhotoKeeping, PhotoPlace } from './kept-photos'
import type { TakenPhoto } from './taken-photo'

const AGAIN = 5_000

/** How a photo stands: `waiting` goes on by itself and can be told to; `unreadable`, `not-taken` and `not-wanted` end it. */
export type PhotoStanding = { state: 'looking' | 'none' | 'unreadable' | 'not-taken' | 'not-wanted' } | { state: 'waiting' | 'arrived'; photo: PhotoId } | { state: 'sending'; photo: PhotoId; share: number }

export interface PhotoSenderDeps {
  place: PhotoPlace
  keeping: PhotoKeeping
  send: (photo: PhotoId, file: TakenPhoto, onPart: (share: number) => void) => Promise<Result<unknown, Refusal>>
  newId: () => Promise<PhotoId>
  /** wakes after so many milliseconds unless stopped */
  later: (milliseconds: number, wake: () => void) => () => void
}

export interface PhotoSender {
  now(): PhotoStanding
  watch(listener: () => void): () => void
  /** Finds what an earlier visit left here, and goes on with it. */
  open(): Promise<void>
  /** Another photo in place of an earlier one; undefined when the camera gave none. */
  take(file: TakenPhoto | undefined): Promise<void>
  goOn(): Promise<void>
  /** Done with it, here and on this phone. */
  forget(): Promise<void>
  /** Sends no more of it; what is kept stays. */
  stop(): void
}

/** One photo on its way, for as long as the app is open: kept before it is sent, and sent on from where it stopped. */
export function photoSender({ place, keeping, send, newId, later }: PhotoSenderDeps): PhotoSender {
  let standing: PhotoStanding = { state: 'looking' }
  let held: { id: PhotoId; file: TakenPhoto } | undefined
  let underWay: PhotoId | undefined
  let opening: Promise<void> | undefined
  let stopWaking = () => {}
  const listeners = new Set<() => void>()

  const become = (next: PhotoStanding) => {
    standing = next
    for (const listener of listeners) listener()
  }
  const letGo = () => {
    stopWaking()
    held = undefined
  }
  const end = async (as: 'none' | 'unreadable' | 'not-wanted') => {
    letGo()
    become({ state: as })
    await keeping.forget(place)
  }

  const sendOrRefuse = async ({ id, file }: { id: PhotoId; file: TakenPhoto }, onPart: (share: number) => void): Promise<Result<unknown, Pick<Refusal, 'code'>>> => {
    try {
      return await send(id, file, onPart)
    } catch {
      // The phone does not find its own file any more.
      return refuse({ code: 'photo-not-readable' })
    }
  }

  async function goOn(): Promise<void> {
    const photo = held
    if (!photo || underWay === photo.id) return
    const still = () => held === photo
    stopWaking()
    underWay = photo.id
    become({ state: 'sending', photo: photo.id, share: 0 })
    const sent = await sendOrRefuse(photo, (share) => still() && become({ state: 'sending', photo: photo.id, share }))
    if (underWay === photo.id) underWay = undefined
    if (!still()) return
    if (sent.ok) {
      letGo()
      await keeping.arrived(photo.id)
      return become({ state: 'arrived', photo: photo.id })
    }
    if (sent.refusal.code === 'photo-not-readable') return end('unreadable')
    if (sent.refusal.code === 'action-not-available') return end('not-wanted')
    become({ state: 'waiting', photo: photo.id })
    if (comesBack(sent.refusal)) stopWaking = later(AGAIN, () => void goOn())
  }

  const lookFor = async () => {
    const found = await keeping.find(place)
    if (standing.state !== 'looking') return
    if (!found) return become({ state: 'none' })
    if (!found.file) return become({ state: 'arrived', photo: found.photo })
    held = { id: found.photo, file: found.file }
    await goOn()
  }

  return {
    now: () => standing,
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    open() {
      opening ??= lookFor()
      return opening
    },
    async take(file) {
      const id = file && (await newId().catch(() => undefined))
      if (!file || id === undefined) {
        if (!held && standing.state !== 'arrived') become({ state: 'not-taken' })
        return
      }
      letGo()
      const photo = { id, file }
      held = photo
      become({ state: 'sending', photo: id, share: 0 })
      await keeping.keep(place, id, file)
      if (held === photo) await goOn()
    },
    goOn,
    forget: () => end('none'),
    stop: letGo,
  }
}

/** Whether trying again after a while may do: the log-in's own refusals wait for the person. */
const comesBack = ({ code }: Pick<Refusal, 'code'>): boolean => code === 'no-network' || code === 'unreadable' || code === 'stale' || code === 'busy' || code === 'part-not-next'
