import { AreaCodeSchema } from '../area/area'
import { HardshipSchema } from '../urgent-relief/help-request'
import { DeskLevelSchema, RankSchema } from '../urgent-relief/ticket'
import { z } from '../zod'
import { dated } from './dated-schema'
import { ProgrammePolicySchema } from './programme-policy'
import { RetentionPolicySchema } from './retention-policy'

export const DutyHoursSchema = z.object({ days: z.array(z.number()), from: z.string(), to: z.string() })
export type DutyHours = z.infer<typeof DutyHoursSchema>

/** A duty desk: 1 Monday … 7 Sunday, `HH:MM` in China's time, `to` may be `24:00`. */
export const DutyDeskSchema = z.object({ area: AreaCodeSchema, level: DeskLevelSchema, name: z.string(), phone: z.string(), hours: z.array(DutyHoursSchema) })
export type DutyDesk = z.infer<typeof DutyDeskSchema>

/** Minutes of the city's own promises for urgent help. */
export const UrgentClocksSchema = z.object({
  /** waiting at each desk before the next is alerted too */
  stepUpAfter: z.object({ township: z.number(), deputy: z.number(), county: z.number() }),
  /** nobody has it even at the highest desk: that desk is alerted again at this interval */
  alertAgainEvery: z.number(),
  lease: z.number(),
  /** first contact and aid, counted from the press, by rank */
  contactWithin: z.object({ '1': z.number(), '2': z.number(), '3': z.number() }),
  aidWithin: z.object({ '1': z.number(), '2': z.number(), '3': z.number() }),
  /** silence after "are you safe now?" before we call */
  answerWithin: z.number(),
  reopenDays: z.number(),
})
export type UrgentClocks = z.infer<typeof UrgentClocksSchema>

/** Everything the phone needs to compute and to say who answers, from one dated book. `example` books are marked on every screen. */
export const PolicySnapshotSchema = z.object({
  digest: z.string(),
  book: z.string(),
  example: z.boolean(),
  city: z.object({ area: AreaCodeSchema, name: z.string(), hotline: z.string(), smsNumber: z.string() }),
  emergencyNumbers: z.object({ medical: z.string(), fire: z.string(), police: z.string(), policeSms: z.string() }),
  areas: z.array(z.object({ code: AreaCodeSchema, name: z.string(), point: z.optional(z.object({ latitude: z.number(), longitude: z.number() })) })),
  triage: z.array(dated(z.record(HardshipSchema, z.object({ rank: RankSchema, protected: z.boolean() })))),
  urgentClocks: z.array(dated(UrgentClocksSchema)),
  desks: z.array(DutyDeskSchema),
  programmes: ProgrammePolicySchema,
  retention: z.array(dated(RetentionPolicySchema)),
})
export type PolicySnapshot = z.infer<typeof PolicySnapshotSchema>
