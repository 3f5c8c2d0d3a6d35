import { AreaCodeSchema } from '../../domain/area/area'
import type { PolicySnapshot } from '../../domain/policy/snapshot'
import type { StaffPolicy } from '../../domain/policy/staff-policy'
import type { Instant } from '../../domain/instant'
import { LoginNameSchema } from '../../domain/staff/staff'
import { PhoneSchema } from '../../domain/urgent-relief/help-request'
import { z } from '../../domain/zod'
import type { Attempts } from '../../stores/attempts'
import type { Sessions } from '../../stores/sessions'
import type { StaffStore } from '../../stores/staff'

/** The first administrator as the secret service keeps them; the password must be changed at once. */
export const FirstAdministratorSchema = z.object({ loginName: LoginNameSchema, name: z.string(), area: AreaCodeSchema, phone: PhoneSchema, password: z.string().check(z.minLength(8)), totpSecret: z.string().check(z.regex(/^[A-Z2-7]{16,}$/)) })
export type FirstAdministrator = z.infer<typeof FirstAdministratorSchema>

export interface StaffDeps {
  staff: StaffStore
  sessions: Sessions
  attempts: Attempts
  /** rules of log-in in force at an instant */
  staffPolicy: (at: Instant) => StaffPolicy
  areas: PolicySnapshot['areas']
}
