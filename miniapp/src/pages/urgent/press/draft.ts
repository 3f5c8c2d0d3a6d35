import { HelpRequestSchema, type Hardship, type HelpRequest, type Place, type ReachWay } from '@domain/urgent-relief/help-request'
import type { AreaCode } from '@domain/area/area'
import type { Instant } from '@domain/instant'
import { refuse, ok, type Result } from '@domain/result'

export const steps = ['what', 'where', 'reach'] as const
export type Step = (typeof steps)[number]

/** What was answered so far; lives while the app is open, so that a look elsewhere loses nothing, and leaves no trace. */
export interface Draft {
  step: Step
  forWhom: 'self' | 'someone-else'
  hardship?: Hardship
  place?: Place
  /** what stands in the field for a place, and how far down the list of places one has come */
  placeTyped: string
  placeWithin?: AreaCode
  way?: ReachWay
  phone: string
  note: string
}

export const emptyDraft: Draft = { step: 'what', forWhom: 'self', placeTyped: '', phone: '', note: '' }

/** Digits of a number as people type it: blanks, dashes, brackets, +86 and full-width signs do no harm. */
export function plainPhone(typed: string): string {
  const narrow = typed.replace(/[\uff0b-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  return narrow.replace(/^\s*(\+|00)86/, '').replace(/\D/g, '')
}

export interface Wrong {
  field: 'way' | 'phone' | 'note' | 'place'
  /** key of the sentence that says what to do */
  key: string
}

/** The press as it goes out, or the first thing that still has to be said. */
export function requestOf({ forWhom, hardship, place, way, phone, note }: Draft, secret: string, now: Instant): Result<HelpRequest, Wrong> {
  if (!way) return refuse({ field: 'way', key: 'field.choose-one' })
  const digits = plainPhone(phone)
  const words = note.trim()
  const parsed = HelpRequestSchema.safeParse({
    forWhom,
    hardship,
    place,
    reach: { way, ...(way !== 'none' && digits !== '' && { phone: digits }) },
    ...(words !== '' && { note: words }),
    secret,
    pressedAtOnPhone: now,
  })
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const at = issue?.path[0]
  return refuse({ field: at === 'reach' ? 'phone' : at === 'note' ? 'note' : 'place', key: issue?.message ?? 'field.invalid' })
}
