import { z } from '../zod'

/** A name as the ID card has it: two to thirty signs, rare characters and the middle dot among them. */
export const PersonNameSchema = z.pipe(
  z.pipe(z.string(), z.transform((typed) => typed.replace(/\s/g, '').replace(/[\u2022\u30fb.\uff0e]/g, '\u00b7'))),
  z.string().check(z.regex(/^[\p{Script=Han}\u3007A-Za-z][\p{Script=Han}\u3007\u00b7A-Za-z]{1,29}$/u, { error: 'field.person-name' })),
)
