import type { Callbacks } from '../callbacks/push'
import type { Deliveries, Delivery } from '../deliveries'
import type { FiledTexts } from '../message-templates'
import { verifyAcs3 } from '../provider-signature/acs3'
import { filledTemplate, gatewayRefusal, rpcAction, rpcAnswer, rpcParameters } from '../provider-signature/rpc'
import type { Credentials } from '../secrets/credentials'
import type { Handler } from '../wire/route'

/** The voice provider: SingleCallByTts makes a telephone of the city ring; what happens there is told by callback. */
export function voiceProvider(account: Credentials['providers']['voiceCall'], { deliveries, filed }: { deliveries: Deliveries; filed: FiledTexts }, mount: string): Handler {
  const signer = { ...account, usedNonces: new Map<string, number>() }
  return async (exchange) => {
    const refused = verifyAcs3(exchange, signer, mount, Date.now())
    if (refused) return gatewayRefusal(refused)
    if (rpcAction(exchange) !== 'SingleCallByTts') return rpcAnswer(404, { Code: 'InvalidAction.NotFound', Message: 'Specified api is not found, please check your url and method.' })
    const asked = rpcParameters(exchange)
    const field = (name: string) => asked.get(name) ?? ''
    const refuse = (code: string) => rpcAnswer(200, { Code: code, Message: code })

    for (const name of ['CalledNumber', 'TtsCode']) if (!field(name)) return rpcAnswer(400, { Code: `Missing${name}`, Message: `${name} is mandatory for this action.` })
    if (!/^(1[3-9]\d{9}|0\d{9,11})$/.test(field('CalledNumber'))) return refuse('isv.MOBILE_NUMBER_ILLEGAL')
    const template = await filed('voice', field('TtsCode'))
    if (template === undefined) return refuse('isv.TTS_TEMPLATE_ILLEGAL')
    const text = filledTemplate(template, field('TtsParam'))
    if (text === undefined) return refuse('isv.TEMPLATE_MISSING_PARAMETERS')
    const call = await deliveries.add({ channel: 'voice-call', to: field('CalledNumber'), text, state: 'ringing', outId: field('OutId'), template: field('TtsCode') })
    return rpcAnswer(200, { Code: 'OK', Message: 'OK', CallId: call.id })
  }
}

/** How long a telephone rings, on the city's clock. */
export const ringsFor = 60_000

export type CallEnd = { state: 'answered'; digits: string } | { state: 'no-answer' } | { state: 'busy' }

/** Ends a ringing call and tells the system; undefined when it does not ring (any more), so that it ends once. */
export async function endCall(deliveries: Deliveries, callbacks: Callbacks, callId: string, end: CallEnd): Promise<Delivery | undefined> {
  const call = deliveries.find(callId)
  if (call?.channel !== 'voice-call' || call.state !== 'ringing') return undefined
  const [ended] = await Promise.all([deliveries.change(callId, end), callbacks.push('/voice-call-events', { callId, outId: call.outId, ...end })])
  return ended
}

/** Ends every call that nobody answered in time. */
export async function endUnanswered(deliveries: Deliveries, callbacks: Callbacks, now: number): Promise<void> {
  for (const call of deliveries.all()) if (call.channel === 'voice-call' && call.state === 'ringing' && now - call.at >= ringsFor) await endCall(deliveries, callbacks, call.id, { state: 'no-answer' })
}
