import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from '../../../functions/domain/zod'
import { openLedger } from './files/ledger'
import { type CityRoute, json } from './wire/route'

export const DeliverySchema = z.object({
  id: z.string(),
  channel: z.enum(['wechat', 'sms', 'voice-call']),
  /** invented telephone, or the openid's invented owner */
  to: z.string(),
  text: z.string(),
  /** city's clock, milliseconds */
  at: z.number(),
  changedAt: z.number(),
  /** sms, wechat: delivered or failed. voice-call: ringing, then how it ended */
  state: z.enum(['delivered', 'failed', 'ringing', 'answered', 'no-answer', 'busy']),
  /** the sender's own reference, empty when it gave none */
  outId: z.string(),
  template: z.string(),
  digits: z.optional(z.string()),
})
export type Delivery = z.infer<typeof DeliverySchema>

export interface Deliveries {
  add(delivery: Omit<Delivery, 'id' | 'at' | 'changedAt'>): Promise<Delivery>
  change(id: string, change: Pick<Delivery, 'state'> & Partial<Pick<Delivery, 'digits'>>): Promise<Delivery | undefined>
  find(id: string): Delivery | undefined
  /** Oldest first. */
  all(): Delivery[]
}

/** What the providers brought to somebody's telephone: on the disk before the sender hears of it. */
export function openDeliveries(dataDir: string): Deliveries {
  const ledger = openLedger(join(dataDir, 'deliveries.jsonl'), (value) => DeliverySchema.parse(value))
  const known = new Map<string, Delivery>()
  for (const entry of ledger.entries) known.set(entry.id, entry)
  async function keep(delivery: Delivery): Promise<Delivery> {
    known.set(delivery.id, delivery)
    await ledger.add(delivery)
    return delivery
  }
  return {
    add: (delivery) => keep({ ...delivery, id: randomUUID(), at: Date.now(), changedAt: Date.now() }),
    change: async (id, change) => {
      const delivery = known.get(id)
      return delivery && keep({ ...delivery, ...change, changedAt: Date.now() })
    },
    find: (id) => known.get(id),
    all: () => [...known.values()],
  }
}

/** `GET /city/deliveries?since=<ms>&most=<n>`: what came or changed at that instant or later, oldest first, at most the newest `most` (1000). */
export function deliveryRoutes(deliveries: Deliveries): CityRoute[] {
  return [
    {
      method: 'GET',
      path: '/city/deliveries',
      handle: ({ query }) => {
        const since = Number(query.get('since') ?? 0)
        const most = Number(query.get('most') ?? 1000)
        if (!Number.isFinite(since)) return json(422, { error: 'since is milliseconds' })
        if (!Number.isInteger(most) || most < 1) return json(422, { error: 'most is a whole number' })
        return json(200, { now: Date.now(), deliveries: deliveries.all().filter((each) => each.changedAt >= since).slice(-most) })
      },
    },
  ]
}
