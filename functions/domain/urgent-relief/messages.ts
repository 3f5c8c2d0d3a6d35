import { AreaCodeSchema } from '../area/area'
import { PressKeySchema, StaffIdSchema } from '../ids'
import { z } from '../zod'
import { DeskLevelSchema, RankSchema } from './ticket'

export const alertReasons = ['pressed', 'stepped-up', 'still-waiting', 'reopened', 'moved', 'not-safe', 'call-me', 'silent', 'clock-missed', 'lease-ended', 'handed-over', 'added'] as const
export const AlertReasonSchema = z.enum(alertReasons)
export type AlertReason = z.infer<typeof AlertReasonSchema>

export const personTold = ['taken', 'missed-call', 'aid-given', 'safety-asked', 'silent-call'] as const
export type PersonTold = (typeof personTold)[number]

const about = { ticket: PressKeySchema, area: AreaCodeSchema }

/**
 * What must happen after a transition, as the outbox and the queue carry it. Names a ticket, an area and a desk, never a person:
 * whoever sends it looks up phone and names at that moment.
 */
export const UrgentMessageSchema = z.discriminatedUnion('type', [
  /** wake the desk at `level` for this area, or only the officer `to` */
  z.strictObject({ type: z.literal('urgent-alert'), ...about, level: DeskLevelSchema, rank: RankSchema, reason: AlertReasonSchema, to: z.optional(StaffIdSchema) }),
  /** tell the person; never written for a protected ticket or one without a phone. `silent-call` is an automated call */
  z.strictObject({ type: z.literal('person-told'), ...about, what: z.enum(personTold) }),
  /** nobody is told; the boards of the area have something new */
  z.strictObject({ type: z.literal('board-changed'), ...about }),
])
export type UrgentMessage = z.infer<typeof UrgentMessageSchema>
