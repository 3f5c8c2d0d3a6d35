import * as routes from '@contract/case-work'
import type { BodyOf } from '@contract/route'
import type { ReadPurpose } from '@domain/access/read-purpose'
import type { CaseAction } from '@domain/case-work/actions'
import type { ApplicationId, DocumentId, PhotoId } from '@domain/ids'
import { randomHex } from '@/platform/random'
import { actKeys } from './act-key'
import { type Answer, call } from './call'
import { unheard } from './refusal'

export const readWorklist = (cursor: string | undefined) => call(routes.readWorklist, { query: cursor === undefined ? {} : { cursor } })

/** Recorded with its purpose; `seen` is the version already shown. */
export const openCase = (id: ApplicationId, purpose: ReadPurpose, seen?: number) => call(routes.openCase, { params: { id }, query: { purpose, ...(seen === undefined ? {} : { seen: String(seen) }) } })

/** Recorded like every read. */
export const openCasePhoto = (id: ApplicationId, photo: PhotoId, purpose: ReadPurpose) => call(routes.openCasePhoto, { params: { id, photo }, query: { purpose } })

/** Everything that was signed, checked anew; recorded like every read. */
export const listCasePapers = (id: ApplicationId, purpose: ReadPurpose) => call(routes.listCasePapers, { params: { id }, query: { purpose } })

/** Recorded like every read. */
export const openCasePaper = (id: ApplicationId, document: DocumentId, purpose: ReadPurpose) => call(routes.openCasePaper, { params: { id, document }, query: { purpose } })

export const readCaseRecords = (id: ApplicationId) => call(routes.readCaseRecords, { params: { id } })

const acts = {
  'ask-supplement': routes.askSupplement,
  accept: routes.acceptCase,
  'certify-unreachable': routes.certifyUnreachable,
  'start-investigation': routes.startInvestigation,
  'correct-fact': routes.correctFact,
  pause: routes.pauseClock,
  resume: routes.resumeClock,
  'give-opinion': routes.giveOpinion,
  'start-publicity': routes.startPublicity,
  'end-publicity': routes.endPublicity,
  'send-back': routes.sendBack,
  confirm: routes.confirmCase,
  refuse: routes.refuseCase,
} as const satisfies Record<CaseAction, unknown>

/** An act with what it asks for; the version that was before the officer's eyes goes with it. */
export type CaseAct = { [Action in CaseAction]: { action: Action; body: BodyOf<(typeof acts)[Action]> } }[CaseAction]

const keys = actKeys(() => randomHex(16))

/** Does one act on a case. Sent again after silence it carries the same key, so that it happens once. */
export async function sendCaseAct(id: ApplicationId, { action, body }: CaseAct): Promise<Answer<{ id: ApplicationId; version: number }>> {
  const idempotencyKey = await keys.keyFor(JSON.stringify([id, action, body]))
  const answer = await call(acts[action], { params: { id }, body, idempotencyKey } as Parameters<typeof call<(typeof acts)[CaseAction]>>[1])
  if (answer.ok || !unheard(answer.refusal)) keys.answered()
  return answer
}
