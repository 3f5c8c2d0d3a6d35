import { doors } from '@contract/doors'
import { addToHelp, answerSafety, followHelp, requestHelp, type TicketForResident } from '@contract/urgent-relief'
import type { PressKey } from '@domain/ids'
import type { Result } from '@domain/result'
import type { HelpRequest } from '@domain/urgent-relief/help-request'
import type { SafetyAnswer } from '@domain/urgent-relief/ticket'
import { type Refusal, request } from '@/platform/request'

const base = doors.citizen
/** Key and secret of a press: whoever holds them follows and answers it. */
export interface PressHandle {
  key: PressKey
  secret: string
}
const holder = ({ secret }: PressHandle) => `Press ${secret}`

/** Delivers a press; the same key again is answered again, never stored twice. */
export const sendPress = (key: PressKey, body: HelpRequest): Promise<Result<TicketForResident, Refusal>> => request(base, requestHelp, { body, idempotencyKey: key })

/** The ticket, or `unchanged` when it still is the version that was seen. */
export const follow = (press: PressHandle, seen?: number) =>
  request(base, followHelp, { params: { id: press.key }, query: seen === undefined ? {} : { seen: String(seen) }, authorization: holder(press) })

/** `act`: 32 hex digits, the same again when the same answer is sent again. */
export const answerSafetyQuestion = (press: PressHandle, answer: SafetyAnswer, act: string) =>
  request(base, answerSafety, { params: { id: press.key }, body: { answer }, authorization: holder(press), idempotencyKey: act })

/** Says more; on a closed ticket within its days this opens it again. */
export const addWords = (press: PressHandle, text: string, act: string) => request(base, addToHelp, { params: { id: press.key }, body: { text }, authorization: holder(press), idempotencyKey: act })
