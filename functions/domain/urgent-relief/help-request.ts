import { AreaCodeSchema } from '../area/area'
import { PressSecretSchema } from '../ids'
import { InstantSchema } from '../instant'
import { z } from '../zod'

/** What is hardest right now: the eight pictures of the first tap. Rank and protection of each are policy data. */
export const hardships = ['no-food', 'no-shelter', 'ill-or-hurt', 'child-alone', 'violence', 'disaster', 'no-money', 'other'] as const
export const HardshipSchema = z.enum(hardships)
export type Hardship = z.infer<typeof HardshipSchema>

export const reachWays = ['call', 'sms-only', 'someone-near', 'none'] as const
export const ReachWaySchema = z.enum(reachWays)
export type ReachWay = z.infer<typeof ReachWaySchema>

/** Mainland mobile or landline with area code, digits only. */
export const PhoneSchema = z.string().check(z.regex(/^(1[3-9]\d{9}|0\d{9,11})$/, { error: 'field.phone' }))

/** A location given by consent for this one press. */
export const PointSchema = z.strictObject({
  latitude: z.number().check(z.gte(-90), z.lte(90)),
  longitude: z.number().check(z.gte(-180), z.lte(180)),
  /** metres */
  accuracy: z.number().check(z.gte(0), z.lte(100_000)),
  system: z.enum(['gcj02', 'wgs84']),
})
export type Point = z.infer<typeof PointSchema>

/** Where the hardship is (not where someone is registered: law art. 37). At least one of the three. */
export const PlaceSchema = z
  .strictObject({
    area: z.optional(AreaCodeSchema),
    words: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(100, { error: 'field.too-long' }))),
    point: z.optional(PointSchema),
  })
  .check(z.refine((place) => Boolean(place.area ?? place.words ?? place.point), { error: 'field.place' }))
export type Place = z.infer<typeof PlaceSchema>

export const ReachSchema = z
  .strictObject({ way: ReachWaySchema, phone: z.optional(PhoneSchema) })
  .check(z.refine((reach) => reach.way === 'none' || Boolean(reach.phone), { path: ['phone'], error: 'field.phone' }))
export type Reach = z.infer<typeof ReachSchema>

/** Body of the press. The press key travels as the idempotency key. */
export const HelpRequestSchema = z.strictObject({
  forWhom: z.enum(['self', 'someone-else']),
  hardship: HardshipSchema,
  place: PlaceSchema,
  reach: ReachSchema,
  note: z.optional(z.string().check(z.trim(), z.maxLength(300, { error: 'field.too-long' }))),
  secret: PressSecretSchema,
  /** the phone's own clock when the button was pressed: information, never a ground for a deadline */
  pressedAtOnPhone: InstantSchema,
})
export type HelpRequest = z.infer<typeof HelpRequestSchema>
