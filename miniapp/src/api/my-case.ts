import * as routes from '@contract/my-case'
import type { BodyOf } from '@contract/route'
import type { ApplicationId, NoticeId } from '@domain/ids'
import { askAsResident } from './as-resident'

export const readMyCase = (id: ApplicationId, seen?: number) => askAsResident(routes.readMyCase, { params: { id }, query: seen === undefined ? {} : { seen: String(seen) } })
export const answerSupplement = (id: ApplicationId, answers: BodyOf<typeof routes.answerSupplement>['answers'], key: string) => askAsResident(routes.answerSupplement, { params: { id }, body: { answers }, idempotencyKey: key })
export const readInbox = () => askAsResident(routes.readInbox)
export const markSeen = (notices: NoticeId[]) => askAsResident(routes.markSeen, { body: { notices } })
/** `key`: one a choice, so that a report sent again counts once. */
export const reportGrant = (body: BodyOf<typeof routes.reportGrant>, key: string) => askAsResident(routes.reportGrant, { body, idempotencyKey: key })
