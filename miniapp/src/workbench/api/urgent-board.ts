import type { BodyOf } from '@contract/route'
import * as routes from '@contract/urgent-board'
import type { ReadPurpose } from '@domain/access/read-purpose'
import type { PressKey } from '@domain/ids'
import type { OfficerAction } from '@domain/urgent-relief/officer-actions'
import { randomHex } from '@/platform/random'
import { actKeys } from './act-key'
import { wallToken } from '../session/session'
import { type Answer, call } from './call'
import { unheard } from './refusal'

export const readBoard = (cursor: string | undefined) => call(routes.readBoard, { query: cursor === undefined ? {} : { cursor } }, wallToken)

/** Recorded with its purpose; `seen` is the version already shown. */
export const openTicket = (id: PressKey, purpose: ReadPurpose, seen?: number) => call(routes.openTicket, { params: { id }, query: { purpose, ...(seen === undefined ? {} : { seen: String(seen) }) } })

export const readAccessRecords = (id: PressKey) => call(routes.readAccessRecords, { params: { id } })
export const readDutyRota = () => call(routes.readDutyRota)

const acts = {
  claim: routes.claimTicket,
  'renew-lease': routes.renewLease,
  'record-contact': routes.recordContact,
  'record-aid': routes.recordAid,
  'ask-safety': routes.askSafety,
  close: routes.closeTicket,
  'hand-over': routes.handOverTicket,
  rank: routes.rankTicket,
  move: routes.moveTicket,
} as const satisfies Record<OfficerAction, unknown>

export type ActBody<Action extends OfficerAction> = BodyOf<(typeof acts)[Action]>

const keys = actKeys(() => randomHex(16))

/** Does one act on a ticket. Sent again after silence it carries the same key, so that it happens once. */
export async function sendAct<Action extends OfficerAction>(id: PressKey, action: Action, body: ActBody<Action>): Promise<Answer<{ id: PressKey; version: number }>> {
  const idempotencyKey = await keys.keyFor(JSON.stringify([id, action, body]))
  const answer = await call(acts[action], { params: { id }, body, idempotencyKey } as Parameters<typeof call<(typeof acts)[Action]>>[1])
  if (answer.ok || !unheard(answer.refusal)) keys.answered()
  return answer
}
