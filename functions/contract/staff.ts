import { AreaCodeSchema } from '../domain/area/area'
import { StaffIdSchema } from '../domain/ids'
import { InstantSchema } from '../domain/instant'
import { LoginNameSchema, StaffRoleSchema, StaffSummarySchema } from '../domain/staff/staff'
import { PhoneSchema } from '../domain/urgent-relief/help-request'
import { z } from '../domain/zod'
import { defineRoute } from './route'

const Me = z.object({ ...StaffSummarySchema.shape, mustChangePassword: z.boolean(), idleMinutes: z.number() })
const Nothing = z.object({})
const StaffParams = z.strictObject({ id: StaffIdSchema })
/** Shown once to the administrator, who hands it over in person; the server keeps digests and sealed values only. */
const Credentials = z.object({ id: StaffIdSchema, loginName: z.string(), initialPassword: z.string(), totpSecret: z.string(), totpUri: z.string() })
const AccountSchema = z.object({ ...StaffSummarySchema.shape, loginName: z.string(), active: z.boolean(), mustChangePassword: z.boolean(), lastSeenAt: z.optional(InstantSchema) })
export type Account = z.infer<typeof AccountSchema>

/** Password and one-time code; the answer's token goes in `Authorization: Session <token>`. Wrong name, password or code: one same refusal. */
export const openSession = defineRoute({
  name: 'openSession',
  method: 'POST',
  path: '/sessions',
  action: 'session.open',
  request: z.strictObject({ loginName: LoginNameSchema, password: z.string().check(z.minLength(1), z.maxLength(200)), code: z.string().check(z.regex(/^\d{6}$/, { error: 'field.one-time-code' })) }),
  status: 201,
  response: z.object({ token: z.string(), me: Me }),
  problems: ['wrong-credentials', 'too-many-tries', 'stale'],
})
export const closeSession = defineRoute({ name: 'closeSession', method: 'DELETE', path: '/sessions/current', action: 'session.close', beforePasswordChange: true, status: 200, response: Nothing, problems: [] })
export const readMe = defineRoute({ name: 'readMe', method: 'GET', path: '/me', action: 'staff.me', beforePasswordChange: true, status: 200, response: Me, problems: [] })
export const changePassword = defineRoute({
  name: 'changePassword',
  method: 'POST',
  path: '/me/password',
  action: 'staff.change-password',
  beforePasswordChange: true,
  request: z.strictObject({ present: z.string().check(z.minLength(1), z.maxLength(200)), next: z.string().check(z.minLength(1), z.maxLength(200)) }),
  status: 200,
  response: Nothing,
  problems: ['wrong-credentials', 'weak-password', 'too-many-tries'],
})

export const listStaff = defineRoute({ name: 'listStaff', method: 'GET', path: '/staff', action: 'staff.manage', status: 200, response: z.object({ accounts: z.array(AccountSchema) }), problems: [] })
export const addStaff = defineRoute({
  name: 'addStaff',
  method: 'POST',
  path: '/staff',
  action: 'staff.manage',
  request: z.strictObject({
    loginName: LoginNameSchema,
    name: z.string().check(z.trim(), z.minLength(2, { error: 'field.required' }), z.maxLength(30, { error: 'field.too-long' })),
    role: StaffRoleSchema,
    area: AreaCodeSchema,
    phone: PhoneSchema,
    wechatOpenId: z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/))),
  }),
  status: 201,
  response: Credentials,
  problems: ['login-name-taken', 'invalid-input'],
})
/** Access ends at once: open sessions die, held tickets return to the desk. */
export const suspendStaff = defineRoute({ name: 'suspendStaff', method: 'POST', path: '/staff/:id/suspensions', action: 'staff.manage', params: StaffParams, request: z.strictObject({}), status: 201, response: Nothing, problems: ['not-found', 'action-not-available', 'stale'] })
export const resetCredentials = defineRoute({ name: 'resetCredentials', method: 'POST', path: '/staff/:id/credential-resets', action: 'staff.manage', params: StaffParams, request: z.strictObject({}), status: 201, response: Credentials, problems: ['not-found', 'stale'] })
export const moveStaff = defineRoute({ name: 'moveStaff', method: 'POST', path: '/staff/:id/moves', action: 'staff.manage', params: StaffParams, request: z.strictObject({ role: StaffRoleSchema, area: AreaCodeSchema }), status: 201, response: Nothing, problems: ['not-found', 'invalid-input', 'action-not-available', 'stale'] })

export const staffRoutes = [openSession, closeSession, readMe, changePassword, listStaff, addStaff, suspendStaff, resetCredentials, moveStaff] as const
