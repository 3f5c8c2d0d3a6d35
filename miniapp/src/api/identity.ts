import { doors } from '@contract/doors'
import * as routes from '@contract/identity'
import type { BodyOf } from '@contract/route'
import { request } from '@/platform/request'
import { askAsResident } from './as-resident'

const base = doors.citizen

export const sendSmsCode = (phone: string) => request(base, routes.sendSmsCode, { body: { phone } })
export const openPhoneSession = (phone: string, code: string) => request(base, routes.openPhoneSession, { body: { phone, code } })
export const readMyself = () => askAsResident(routes.readMyself)
/** `code` of the getPhoneNumber button. */
export const addWechatPhone = (code: string) => askAsResident(routes.addWechatPhone, { body: { code } })
export const proveIdentity = (body: BodyOf<typeof routes.proveIdentity>) => askAsResident(routes.proveIdentity, { body })
export const sendOldNumberCode = (body: BodyOf<typeof routes.sendOldNumberCode>) => askAsResident(routes.sendOldNumberCode, { body })
export const leavePerson = () => askAsResident(routes.leavePerson)
