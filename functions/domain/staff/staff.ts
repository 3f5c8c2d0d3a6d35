import { AreaCodeSchema } from '../area/area'
import { StaffIdSchema } from '../ids'
import { z } from '../zod'

export const staffRoles = ['township-duty', 'township-deputy', 'county-duty', 'city-duty', 'township-officer', 'county-officer', 'supervisor', 'administrator'] as const
export const StaffRoleSchema = z.enum(staffRoles)
export type StaffRole = z.infer<typeof StaffRoleSchema>

/** Log-in name: 3–32 of a–z, 0–9, dot, dash; never a phone or an ID number. */
export const LoginNameSchema = z.string().check(z.regex(/^[a-z][a-z0-9.-]{2,31}$/))

/** What a colleague may see of an officer. */
export const StaffSummarySchema = z.object({
  id: StaffIdSchema,
  name: z.string(),
  role: StaffRoleSchema,
  area: AreaCodeSchema,
})
export type StaffSummary = z.infer<typeof StaffSummarySchema>
