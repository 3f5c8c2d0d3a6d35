import { z } from '../zod'

/** Programmes that are assessed and decided. */
export const programmes = ['dibao', 'dibao-marginal', 'temporary-assistance'] as const
export const ProgrammeSchema = z.enum(programmes)
export type Programme = z.infer<typeof ProgrammeSchema>

/** What a family can ask for: one of two, or "please judge for me". */
export const wishes = ['dibao', 'temporary-assistance', 'unsure'] as const
export const WishSchema = z.enum(wishes)
export type Wish = z.infer<typeof WishSchema>

/** What a procedure is begun for: a wish until the opinion names a programme. */
export const AskedSchema = z.enum(['dibao', 'dibao-marginal', 'temporary-assistance', 'unsure'])
export type Asked = Wish | Programme
