import * as routes from '@contract/staff'
import type { BodyOf } from '@contract/route'
import type { StaffId } from '@domain/ids'
import { wallToken } from '../session/session'
import { call } from './call'

/** Password and one-time code for a token. */
export const openSession = (body: BodyOf<typeof routes.openSession>) => call(routes.openSession, { body })
/** A locked desk's session too is closed for good. */
export const closeSession = () => call(routes.closeSession, {}, wallToken)
export const readMe = () => call(routes.readMe)
export const changePassword = (body: BodyOf<typeof routes.changePassword>) => call(routes.changePassword, { body })
export const listStaff = () => call(routes.listStaff)
/** The answer holds the credentials that are shown once. */
export const addStaff = (body: BodyOf<typeof routes.addStaff>) => call(routes.addStaff, { body })
export const suspendStaff = (id: StaffId) => call(routes.suspendStaff, { params: { id }, body: {} })
export const resetCredentials = (id: StaffId) => call(routes.resetCredentials, { params: { id }, body: {} })
export const moveStaff = (id: StaffId, body: BodyOf<typeof routes.moveStaff>) => call(routes.moveStaff, { params: { id }, body })
