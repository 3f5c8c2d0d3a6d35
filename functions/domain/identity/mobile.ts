import { z } from '../zod'

/** A mainland mobile, digits only: what an SMS reaches. */
export const MobileSchema = z.string().check(z.regex(/^1[3-9]\d{9}$/, { error: 'field.mobile' }))
