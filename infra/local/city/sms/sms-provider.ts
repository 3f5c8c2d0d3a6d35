import { randomUUID } from 'node:crypto'
import { z } from '../../../../functions/domain/zod'
import type { Callbacks } from '../callbacks/push'
import type { Deliveries } from '../deliveries'
import type { FiledTexts } from '../message-templates'
import { verifyAcs3 } from '../provider-signature/acs3'
import { filledTemplate, gatewayRefusal, rpcAction, rpcAnswer, rpcParameters } from '../provider-signature/rpc'
import type { Credentials } from '../secrets/credentials'
import { type CityRoute, type Handler, json, jsonBody } from '../wire/route'

export interface SmsParts {
  deliveries: Deliveries
  callbacks: Callbacks
  filed: FiledTexts
}

/** The SMS provider: SendSms over the signed RPC wire. The answer means "taken"; the receipt comes afterwards, as from a real one. */
export function smsProvider(account: Credentials['providers']['sms'], parts: SmsParts, mount: string): Handler {
  const { deliveries, callbacks, filed } = parts
  const signer = { ...account, usedNonces: new Map<string, number>() }
  return async (exchange) => {
    const refused = verifyAcs3(exchange, signer, mount, Date.now())
    if (refused) return gatewayRefusal(refused)
    if (rpcAction(exchange) !== 'SendSms') return rpcAnswer(404, { Code: 'InvalidAction.NotFound', Message: 'Specified api is not found, please check your url and method.' })
    const asked = rpcParameters(exchange)
    const field = (name: string) => asked.get(name) ?? ''
    const refuse = (code: string) => rpcAnswer(200, { Code: code, Message: code })

    for (const name of ['PhoneNumbers', 'SignName', 'TemplateCode']) if (!field(name)) return rpcAnswer(400, { Code: `Missing${name}`, Message: `${name} is mandatory for this action.` })
    if (!/^1[3-9]\d{9}$/.test(field('PhoneNumbers'))) return refuse('isv.MOBILE_NUMBER_ILLEGAL')
    if (field('SignName') !== account.signName) return refuse('isv.SMS_SIGNATURE_ILLEGAL')
    const template = await filed('sms', field('TemplateCode'))
    if (template === undefined) return refuse('isv.SMS_TEMPLATE_ILLEGAL')
    const text = filledTemplate(template, field('TemplateParam'))
    if (text === undefined) return refuse('isv.TEMPLATE_MISSING_PARAMETERS')

    const sent = await deliveries.add({ channel: 'sms', to: field('PhoneNumbers'), text: `【${account.signName}】${text}`, state: 'delivered', outId: field('OutId'), template: field('TemplateCode') })
    await callbacks.push('/sms-receipts', { bizId: sent.id, outId: sent.outId, success: true })
    return rpcAnswer(200, { Code: 'OK', Message: 'OK', BizId: sent.id })
  }
}

const InboundSchema = z.strictObject({
  from: z.string().check(z.regex(/^1[3-9]\d{9}$/)),
  content: z.string().check(z.minLength(1), z.maxLength(500)),
  /** the provider's id; the same one again is the same message delivered twice */
  messageId: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
})

/** Somebody in the city sends an SMS to our number: kept, then brought to the system until it takes it. */
export function inboundSmsRoute(callbacks: Callbacks): CityRoute {
  return {
    method: 'POST',
    path: '/city/sms/inbound',
    handle: async (exchange) => {
      const message = InboundSchema.safeParse(jsonBody(exchange))
      if (!message.success) return json(422, { error: z.prettifyError(message.error) })
      const messageId = message.data.messageId ?? randomUUID()
      await callbacks.push('/inbound-sms', { messageId, from: message.data.from, content: message.data.content, receivedAt: Date.now() })
      return json(202, { messageId })
    },
  }
}
