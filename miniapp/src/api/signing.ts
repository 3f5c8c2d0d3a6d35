import { doors } from '@contract/doors'
import type { BodyOf } from '@contract/route'
import * as routes from '@contract/signing'
import type { ApplicationId, DocumentId, InvitationCode, MemberId } from '@domain/ids'
import { request } from '@/platform/request'
import { askAsResident } from './as-resident'

export const openSigningRoom = (id: ApplicationId, key: string) => askAsResident(routes.openSigningRoom, { params: { id }, body: {}, idempotencyKey: key })
export const readSigningBoard = (id: ApplicationId, seen?: number) => askAsResident(routes.readSigningBoard, { params: { id }, query: seen === undefined ? {} : { seen: String(seen) } })
export const renewInvitation = (id: ApplicationId, member: MemberId, key: string) => askAsResident(routes.renewInvitation, { params: { id, member }, body: {}, idempotencyKey: key })
export const lookAtInvitation = (code: InvitationCode) => request(doors.citizen, routes.lookAtInvitation, { params: { code } })
export const enterSigningRoom = (code: InvitationCode) => askAsResident(routes.enterSigningRoom, { params: { code }, body: {} })
export const readMyPapers = (id: ApplicationId) => askAsResident(routes.readMyPapers, { params: { id } })
export const signPaper = (id: ApplicationId, document: DocumentId, body: BodyOf<typeof routes.signPaper>, key: string) => askAsResident(routes.signPaper, { params: { id, document }, body, idempotencyKey: key })
export const refuseToSign = (id: ApplicationId, key: string) => askAsResident(routes.refuseToSign, { params: { id }, body: {}, idempotencyKey: key })
export const readPaperFile = (id: ApplicationId, document: DocumentId) => askAsResident(routes.readPaperFile, { params: { id, document } })
export const verifyPaper = (id: ApplicationId, document: DocumentId) => askAsResident(routes.verifyPaper, { params: { id, document } })
