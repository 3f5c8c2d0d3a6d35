import { z } from '../zod'

/** The signs that keyboards give for the middle dot of a name. */
const dots = /[\u2022\u2027\u22c5\u30fb\uff65.\uff0e]/g

/** A name as the ID card has it: two to thirty signs, rare characters and the middle dot among them. Spaces that a keyboard put in are taken out. */
export const PersonNameSchema = z.pipe(
  z.pipe(z.string(), z.transform((typed) => typed.replace(/\s/g, '').replace(dots, '\u00b7'))),
  z.string().check(z.regex(/^[\p{Script=Han}\u3007A-Za-z][\p{Script=Han}\u3007\u00b7A-Za-z]{1,29}$/u, { error: 'field.person-name' })),
)
