import fs from 'node:fs'
import path from 'node:path'
import { callService } from '../../infra/local/wire'
import type { RunningSystem } from '../../infra/tools/running-system'

/** Asks again until it is so; the limit is only for what never happens. */
export async function until(what: string, ask: () => Promise<boolean>, within = 600_000): Promise<void> {
  const end = performance.now() + within
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`did not happen: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** Does something to every item, `width` of them at once. */
export async function all<T>(items: readonly T[], width: number, act: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items]
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item)
    }),
  )
}

export async function json<T>(system: RunningSystem, place: string, { body, ...init }: { method?: string; headers?: Record<string, string>; body?: object } = {}): Promise<T> {
  const answer = await fetch(system.base + place, body ? { ...init, method: 'POST', headers: { 'content-type': 'application/json', ...init.headers }, body: JSON.stringify(body) } : init)
  if (!answer.ok) throw new Error(`${place} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Moves the clock to ten in the morning in China of the next day: then every desk has somebody, and every step goes where it goes by day. */
export async function nextMorning(system: RunningSystem): Promise<void> {
  const { now } = await json<{ now: number }>(system, '/city/clock')
  const [hour, day] = [3_600_000, 86_400_000]
  await json(system, '/city/clock', { body: { to: now - ((now + 8 * hour) % day) + day + 10 * hour } })
}

/** The header of a new session of this officer. */
export async function sessionOf(system: RunningSystem, loginName: string): Promise<{ authorization: string }> {
  const { token } = await json<{ token: string }>(system, '/api/workbench/sessions', { body: await json<object>(system, `/city/officers/${loginName}/sign-in`) })
  return { authorization: `Session ${token}` }
}

export interface Delivery {
  id: string
  channel: 'sms' | 'wechat' | 'voice-call'
  /** telephone, or in WeChat the person's name */
  to: string
  text: string
  outId: string
  changedAt: number
}

/** Everything that ever came to somebody's telephone, read on from where the last look ended. */
export function deliveriesOf(system: () => RunningSystem): () => Promise<readonly Delivery[]> {
  const known = new Map<string, Delivery>()
  let since = 0
  return async () => {
    const { deliveries } = await json<{ deliveries: Delivery[] }>(system(), `/city/deliveries?since=${since}&most=1000000`)
    for (const each of deliveries) known.set(each.id, each)
    since = deliveries.reduce((latest, { changedAt }) => Math.max(latest, changedAt), since)
    return [...known.values()]
  }
}

export interface NoticeQueue {
  /** Delivers these messages of the outbox once more. */
  again: (ids: readonly string[]) => Promise<void>
  /** Nothing waits in it and nothing is being handled. */
  isEmpty: () => Promise<boolean>
}

const region = 'cn-northwest-1'

/** The queue of notices at its own wire: cloud queues deliver twice and in any order, the local one would not by itself. */
export async function noticeQueue(system: RunningSystem): Promise<NoticeQueue> {
  const endpoint = /^queues and objects: (http:\/\/127\.0\.0\.1:\d+)/m.exec(system.output())?.[1]
  if (!endpoint) throw new Error('the system does not say where its queues are')
  const call = (operation: string, input: Parameters<typeof callService>[3]) => callService({ endpoint, region }, 'AmazonSQS', operation, input)
  const { QueueUrls } = (await call('ListQueues', {})) as { QueueUrls: string[] }
  const attributesOf = async (QueueUrl: string) => ((await call('GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] })) as { Attributes: Record<string, string> }).Attributes
  const described = await Promise.all(QueueUrls.map(async (url) => ({ url, attributes: await attributesOf(url) })))
  // One takes what failed, and papers to be printed wait in one of their own.
  const [notices, ...others] = described.filter(({ url, attributes }) => attributes['RedrivePolicy'] && !/papers/i.test(url))
  if (!notices || others.length > 0) throw new Error('there is not one queue of notices')
  return {
    again: async (ids) => {
      for (let from = 0; from < ids.length; from += 10) {
        const Entries = ids.slice(from, from + 10).map((id, place) => ({ Id: String(place), MessageBody: JSON.stringify({ id }) }))
        await call('SendMessageBatch', { QueueUrl: notices.url, Entries })
      }
    },
    isEmpty: async () => {
      const { ApproximateNumberOfMessages: waiting, ApproximateNumberOfMessagesNotVisible: handled } = await attributesOf(notices.url)
      return waiting === '0' && handled === '0'
    },
  }
}

/** Ways of which the notifier itself says that it does not know whether they arrived, as `message.recipient`: another way is tried then. */
export function inDoubt(system: RunningSystem): Set<string> {
  const lines = fs.readFileSync(path.join(system.dataDir, 'logs', 'Notifier.log'), 'utf8').split('\n')
  const ids = lines.flatMap((line) => (line.includes('"in-doubt"') ? (/"notification":"([^"]+)\.\w"/.exec(line)?.[1] ?? []) : []))
  return new Set(ids)
}
