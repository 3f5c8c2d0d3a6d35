import * as routes from '@contract/application'
import type { BodyOf } from '@contract/route'
import type { ApplicationId, MemberId, PhotoId } from '@domain/ids'
import { askAsResident } from './as-resident'

/** `key`: 32 hex digits, the same again for the same beginning. */
export const startApplication = (key: string) => askAsResident(routes.startApplication, { body: {}, idempotencyKey: key })
export const listMyApplications = () => askAsResident(routes.listMyApplications)
export const readDraft = (id: ApplicationId) => askAsResident(routes.readDraft, { params: { id } })
export const saveAnswers = (id: ApplicationId, answers: BodyOf<typeof routes.saveAnswers>['answers']) => askAsResident(routes.saveAnswers, { params: { id }, body: { answers } })
export const sendPhotoPart = (id: ApplicationId, photo: PhotoId, body: BodyOf<typeof routes.sendPhotoPart>) => askAsResident(routes.sendPhotoPart, { params: { id, photo }, body })
export const readPhotoState = (id: ApplicationId, photo: PhotoId) => askAsResident(routes.readPhotoState, { params: { id, photo } })
/** `unsigned`: members for whose signature is not waited. */
export const submitApplication = (id: ApplicationId, unsigned: readonly MemberId[], key: string) => askAsResident(routes.submitApplication, { params: { id }, body: unsigned.length > 0 ? { unsigned: [...unsigned] } : {}, idempotencyKey: key })
