import type { BodyOf } from '@contract/route'
import type { addStaff } from '@contract/staff'
import { LoginNameSchema, type StaffRole } from '@domain/staff/staff'
import { areaFitsRole } from '@domain/staff/role-areas'
import type { AreaCode } from '@domain/area/area'
import { PhoneSchema } from '@domain/urgent-relief/help-request'
import { say } from '@words'

export interface AccountForm {
  name: string
  loginName: string
  phone: string
  role?: StaffRole
  area?: AreaCode
}
export type AccountErrors = Partial<Record<keyof AccountForm, string>>
export type NewAccount = BodyOf<typeof addStaff>

/** What has to be put right before anything is sent, field by field, or the account to make. */
export function checkAccount(form: AccountForm): { errors: AccountErrors } | { account: NewAccount } {
  const name = form.name.trim()
  const loginName = form.loginName.trim().toLowerCase()
  const phone = form.phone.replace(/[\s-]/g, '')
  const { role, area } = form
  const errors: AccountErrors = {
    ...(name.length < 2 ? { name: say('workbench.accounts.bad-name') } : {}),
    ...(LoginNameSchema.safeParse(loginName).success ? {} : { loginName: say('workbench.accounts.bad-login-name') }),
    ...(PhoneSchema.safeParse(phone).success ? {} : { phone: say('workbench.accounts.bad-phone') }),
    ...(role === undefined ? { role: say('workbench.act.choose') } : {}),
    ...(role !== undefined && (area === undefined || !areaFitsRole(role, area)) ? { area: say('workbench.accounts.need-area') } : {}),
  }
  if (Object.keys(errors).length > 0 || role === undefined || area === undefined) return { errors }
  return { account: { name, loginName, phone, role, area } }
}
