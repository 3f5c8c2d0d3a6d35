import { z } from '../zod'

/** A drawn mark as it was drawn: strokes of points `[x, y, milliseconds since the first]`, in the pad's own units 0–1000. Any mark counts. */
export const StrokesSchema = z.array(z.array(z.tuple([z.number().check(z.int(), z.gte(0), z.lte(1000)), z.number().check(z.int(), z.gte(0), z.lte(1000)), z.number().check(z.int(), z.gte(0), z.lte(3_600_000))])).check(z.minLength(1), z.maxLength(600))).check(z.minLength(1), z.maxLength(60))
export type Strokes = z.infer<typeof StrokesSchema>
