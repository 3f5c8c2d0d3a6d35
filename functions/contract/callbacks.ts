import { z } from '../domain/zod'
import { defineRoute } from './route'

const Taken = z.object({ ok: z.literal(true) })
const text = (most: number) => z.string().check(z.maxLength(most))

/** The voice provider reports what a called officer pressed (1 takes the ticket). Signed by the provider's secret, see the callback guard. */
export const voiceCallEvent = defineRoute({
  name: 'voiceCallEvent',
  method: 'POST',
  path: '/voice-call-events',
  action: 'provider.voice-call-event',
  request: z.object({ callId: text(64), outId: text(64), state: z.enum(['answered', 'no-answer', 'busy', 'failed']), digits: z.optional(text(4)) }),
  status: 200,
  response: Taken,
  problems: [],
})
/** An SMS that somebody sent to our number: the compact ticket of a phone without data. */
export const inboundSms = defineRoute({
  name: 'inboundSms',
  method: 'POST',
  path: '/inbound-sms',
  action: 'provider.inbound-sms',
  request: z.object({ messageId: text(64), from: text(20), content: text(500), receivedAt: z.number() }),
  status: 200,
  response: Taken,
  problems: [],
})
/** Delivery receipt of one SMS. */
export const smsReceipt = defineRoute({
  name: 'smsReceipt',
  method: 'POST',
  path: '/sms-receipts',
  action: 'provider.sms-receipt',
  request: z.object({ bizId: text(64), outId: text(64), success: z.boolean(), errorCode: z.optional(text(64)) }),
  status: 200,
  response: Taken,
  problems: [],
})

export const callbackRoutes = [voiceCallEvent, inboundSms, smsReceipt] as const
