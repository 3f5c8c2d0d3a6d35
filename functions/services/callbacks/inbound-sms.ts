import { createHash } from 'node:crypto'
import { inboundSms } from '../../contract/callbacks'
import type { CommitAnswer } from '../../contract/service'
import type { PressKey } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type Result, ok, refuse } from '../../domain/result'
import { PhoneSchema } from '../../domain/urgent-relief/help-request'
import { handTypedPress, handTypedTicket } from '../../domain/urgent-relief/hand-typed-press'
import { type SmsTicket, decodeSmsTicket } from '../../domain/urgent-relief/sms-ticket'
import type { PressInput } from '../../domain/urgent-relief/transitions/press'
import type { Commit } from '../../stores/commit'
import type { Fragment } from '../../stores/fragment'
import { type Idempotency, keyAnswered } from '../../stores/idempotency'
import { implement } from '../implement'

type SmsPress = { id: PressKey; by: 'sms'; request: PressInput['request']; now: Instant }
type Send = (ticket: unknown, events: unknown, writes: readonly Fragment[]) => Promise<CommitAnswer>

export interface InboundSmsDeps {
  receivePress: (press: SmsPress, send: Send) => Promise<Result<unknown, 'idempotency-key-reused' | 'busy'>>
  answers: Idempotency
  commit: Commit
}

const taken = ok({ ok: true as const })

/** A press that came as an SMS: the same ticket as by the app, merged by its key, counted once however often it is delivered. One typed by hand is a ticket, too; what does not ask for help is taken and left. */
export const inboundSmsService = ({ receivePress, answers, commit }: InboundSmsDeps) =>
  implement(inboundSms, async ({ body, now }) => {
    const ticket = ticketOf(body)
    if (!ticket) return taken
    const key = `sms:${ticket.key}`
    if (await answers.find(key)) return taken
    const kept = answers.store(key, { requestHash: createHash('sha256').update(ticket.key).digest('hex'), status: 200, body: '{"ok":true}' }, now)
    let alreadyTaken = false
    const received = await receivePress({ id: ticket.key, by: 'sms', request: requestOf(ticket, body.from), now }, async (_ticket, _events, writes) => {
      const done = await commit([...writes, kept])
      alreadyTaken = !done.ok && done.conflicts.includes(keyAnswered)
      return alreadyTaken ? { ok: true } : done
    })
    return received.ok ? taken : refuse(received.refusal)
  })

function ticketOf({ content, from, messageId }: { content: string; from: string; messageId: string }): (SmsTicket & { note?: string }) | undefined {
  const read = decodeSmsTicket(content)
  if (read.ok) return read.value
  const words = handTypedPress(content)
  // The provider's id of the message makes the key, so that a message delivered again is the same press.
  return words === undefined ? undefined : handTypedTicket(createHash('sha256').update(`${messageId}\u0000${from}\u0000${content}`).digest('hex').slice(0, 32), words)
}

/** The number that sent the SMS is where the person is reached; some networks write it with the country's prefix. */
function requestOf({ hardship, forWhom, place, way, note }: SmsTicket & { note?: string }, from: string): SmsPress['request'] {
  const said = { hardship, forWhom, place, ...(note && { note }) }
  const phone = PhoneSchema.safeParse(from.replace(/^(\+|00)?86(?=1)/, ''))
  if (!phone.success) return { ...said, reach: { way: 'none' } }
  return { ...said, reach: { way, phone: phone.data } }
}
