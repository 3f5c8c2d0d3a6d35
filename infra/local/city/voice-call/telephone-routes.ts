import { z } from '../../../../functions/domain/zod'
import type { Callbacks } from '../callbacks/push'
import type { Deliveries } from '../deliveries'
import { type CityRoute, json, jsonBody } from '../wire/route'
import { type CallEnd, endCall } from './voice-provider'

const PressSchema = z.strictObject({ digits: z.string().check(z.regex(/^[0-9*#]{0,4}$/)) })

/** A called officer picks up and presses a key, or lets the call go. */
export function telephoneRoutes(deliveries: Deliveries, callbacks: Callbacks): CityRoute[] {
  async function ended(callId: string, end: CallEnd) {
    const call = await endCall(deliveries, callbacks, callId, end)
    return call ? json(200, call) : json(409, { error: 'this telephone does not ring' })
  }
  return [
    {
      method: 'POST',
      path: '/city/voice/:callId/press',
      handle: (exchange) => {
        const press = PressSchema.safeParse(jsonBody(exchange))
        return press.success ? ended(exchange.params.callId ?? '', { state: 'answered', digits: press.data.digits }) : json(422, { error: z.prettifyError(press.error) })
      },
    },
    { method: 'POST', path: '/city/voice/:callId/ignore', handle: ({ params }) => ended(params.callId ?? '', { state: 'no-answer' }) },
  ]
}
