import type { PhotoId } from '@domain/ids'
import { ok, refuse, type Result } from '@domain/result'
import { type PhotoKeeping, type PhotoPlace, photoKeeping } from '@/photos/kept-photos'
import { type PhotoSender, photoSender } from '@/photos/photo-sender'
import type { TakenPhoto } from '@/photos/taken-photo'
import type { Refusal } from '@/platform/request'
import type { Change } from '@/platform/storage'

export const application = 'a'.repeat(32)
export const li: PhotoPlace = { person: '1'.repeat(32), application, of: 'photo' }
export const wang: PhotoPlace = { ...li, person: '2'.repeat(32) }

export const refused = (code: Refusal['code']): Refusal => ({ code, title: '', fields: [] })

/** A phone with a camera: what it keeps outlives `closed`, which forgets everything else. */
export class Phone {
  text: string | undefined
  readonly files = new Map<PhotoId, TakenPhoto>()
  room: 'plenty' | 'texts-only' | 'none' = 'plenty'
  private photos = 0
  private wakes: (() => void)[] = []

  readonly change = async (make: (before: string | undefined) => string | undefined): Promise<Change> => {
    const after = make(this.text)
    if (this.room === 'none') return 'no-room'
    this.text = after
    return 'kept'
  }

  photo(size = 500_000): TakenPhoto {
    const photo: TakenPhoto = {
      size,
      part: async (offset, length) => `${offset}+${length}`,
      keepAs: async (id) => {
        if (this.room !== 'plenty') throw new Error('no room')
        this.files.set(id, photo)
      },
    }
    return photo
  }

  keeping(): PhotoKeeping {
    return photoKeeping({ change: this.change, file: async (id) => this.files.get(id), drop: async (id) => void this.files.delete(id) })
  }

  sender(place: PhotoPlace, server: Server): PhotoSender {
    return photoSender({
      place,
      keeping: this.keeping(),
      send: server.send,
      newId: async () => (++this.photos).toString(16).padStart(32, '0'),
      later: (_milliseconds, wake) => {
        this.wakes.push(wake)
        return () => {
          this.wakes = this.wakes.filter((each) => each !== wake)
        }
      },
    })
  }

  wake(): void {
    for (const wake of this.wakes.splice(0)) wake()
  }

  /** The app is closed: nothing wakes any more. */
  closed(): void {
    this.wakes = []
  }
}

/** Takes photos whole unless told otherwise. */
export class Server {
  readonly has: PhotoId[] = []
  refusal: Refusal | undefined

  readonly send = async (photo: PhotoId, _file: TakenPhoto, onPart: (share: number) => void): Promise<Result<undefined, Refusal>> => {
    onPart(0.5)
    if (this.refusal) return refuse(this.refusal)
    this.has.push(photo)
    return ok(undefined)
  }
}
