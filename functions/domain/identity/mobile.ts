import { z } from '../zod'

/** A mainland mobile: what an SMS reaches. Spaces, dashes and the country's prefix of a pasted one are taken out. */
export const MobileSchema = z.pipe(
  z.pipe(z.string(), z.transform((typed) => typed.replace(/[\s-]/g, '').replace(/^(\+|00)86(?=1)/, ''))),
  z.string().check(z.regex(/^1[3-9]\d{9}$/, { error: 'field.mobile' })),
)
