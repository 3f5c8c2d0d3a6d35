import { type ApplicationId, ApplicationIdSchema, type PersonId, PersonIdSchema, type PhotoId, PhotoIdSchema } from '@domain/ids'
import { z } from '@domain/zod'
import type { Change } from '@/platform/storage'
import type { TakenPhoto } from './taken-photo'

/** What one photo is for; nothing is kept while it is not known whose it is. */
export interface PhotoPlace {
  person: PersonId | undefined
  application: ApplicationId
  /** the question of that application */
  of: string
}

const KeptSchema = z.object({ person: PersonIdSchema, application: ApplicationIdSchema, of: z.string(), photo: PhotoIdSchema, arrived: z.boolean() })
type Kept = z.infer<typeof KeptSchema>
const TextSchema = z.object({ version: z.literal(1), photos: z.array(KeptSchema) })

export interface PhotoKeepingDeps {
  change: (make: (before: string | undefined) => string | undefined) => Promise<Change>
  file: (photo: PhotoId) => Promise<TakenPhoto | undefined>
  drop: (photo: PhotoId) => Promise<void>
}

export interface PhotoKeeping {
  /** The photo kept for this place: to be sent (`file`), or on the server already. */
  find(place: PhotoPlace): Promise<{ photo: PhotoId; file: TakenPhoto } | { photo: PhotoId; file?: undefined } | undefined>
  /** Keeps a photo for this place, in place of an earlier one; a phone without room keeps none, and the photo lives as long as the app. */
  keep(place: PhotoPlace, photo: PhotoId, file: TakenPhoto): Promise<void>
  /** The server has it whole: its file goes, and that it arrived is remembered until it is forgotten. */
  arrived(photo: PhotoId): Promise<void>
  /** Nothing stays of what is like this. */
  forget(like: Partial<PhotoPlace>): Promise<void>
}

/** Photos that are not done with, beyond the app's closing, each for one person alone. The record is written before its file: a file without one would lie there for ever. */
export function photoKeeping({ change, file: fileOf, drop }: PhotoKeepingDeps): PhotoKeeping {
  let turn: Promise<unknown> = Promise.resolve()
  /** One change after the other; answers what was there before, and whether the change stands. */
  const alter = (make: (kept: readonly Kept[]) => readonly Kept[]): Promise<{ before: readonly Kept[]; stands: boolean }> => {
    const done = turn.then(async () => {
      let before: readonly Kept[] = []
      const outcome = await change((text) => {
        before = keptIn(text)
        const after = make(before)
        return after.length === 0 ? undefined : JSON.stringify({ version: 1, photos: after })
      })
      return { before, stands: outcome === 'kept' }
    })
    turn = done
    return done
  }
  const forget = async (like: Partial<PhotoPlace>) => {
    const { before } = await alter((kept) => kept.filter((each) => !isLike(each, like)))
    await Promise.all(before.filter((each) => isLike(each, like)).map(({ photo }) => drop(photo)))
  }

  return {
    forget,
    async find(place) {
      const { before } = await alter((kept) => kept)
      const found = before.find((each) => isLike(each, place))
      if (!found) return undefined
      const { photo, arrived } = found
      if (arrived) return { photo }
      const file = await fileOf(photo)
      if (file) return { photo, file }
      await forget(place)
      return undefined
    },
    async keep({ person, application, of }, photo, file) {
      await forget({ person, application, of })
      if (person === undefined) return
      const { stands } = await alter((kept) => [...kept, { person, application, of, photo, arrived: false }])
      if (stands) await file.keepAs(photo).catch(() => forget({ person, application, of }))
    },
    async arrived(photo) {
      await alter((kept) => kept.map((each) => (each.photo === photo ? { ...each, arrived: true } : each)))
      await drop(photo)
    },
  }
}

/** Whether a place is one of those meant: what is not said may be anything. */
export const isLike = (place: PhotoPlace, like: Partial<PhotoPlace>): boolean => (['person', 'application', 'of'] as const).every((part) => !(part in like) || place[part] === like[part])

function keptIn(text: string | undefined): readonly Kept[] {
  try {
    const held = TextSchema.safeParse(JSON.parse(text ?? ''))
    return held.success ? held.data.photos : []
  } catch {
    return []
  }
}
