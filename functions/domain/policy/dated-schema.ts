import { AreaCodeSchema } from '../area/area'
import { z } from '../zod'

/** One dated value with where it comes from; `null` says that nobody has fixed it, and nothing is computed from it. */
export const dated = <S extends z.ZodMiniType>(value: S) => z.object({ from: z.string(), value: z.nullable(value), source: z.string() })

/** The same, for the whole city or for the area that it names. */
export const datedByArea = <S extends z.ZodMiniType>(value: S) => z.object({ from: z.string(), area: z.optional(AreaCodeSchema), value: z.nullable(value), source: z.string() })
