import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { startSystem, type RunningSystem } from '../../infra/tools/running-system'

// a slow machine may take minutes over two days of step ups; nothing here measures time
jest.setTimeout(600_000)

const PRESSES = 300
const dataDir = process.env['SYSTEM_DATA']

interface Press {
  key: string
  secret: string
  body: string
  acknowledged: boolean
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

function newPress(index: number): Press {
  const secret = hex(32)
  const area = ['990101001', '990101002', '990102001'][index % 3]
  const body = JSON.stringify({ forWhom: 'self', hardship: index % 5 === 0 ? 'child-alone' : 'no-food', place: { area }, reach: { way: 'none' }, secret, pressedAtOnPhone: 0 })
  return { key: hex(16), secret, body, acknowledged: false }
}

async function send(base: string, press: Press): Promise<number> {
  const answer = await fetch(`${base}/api/citizen/urgent-requests`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': press.key }, body: press.body })
  await answer.arrayBuffer()
  if (answer.status === 201) press.acknowledged = true
  return answer.status
}

interface Followed {
  id: string
  status: string
  timeline: { type: string; at: number; desk?: string }[]
}

async function follow(base: string, press: Press): Promise<Followed | undefined> {
  const answer = await fetch(`${base}/api/citizen/urgent-requests/${press.key}`, { headers: { authorization: `Press ${press.secret}` } })
  return answer.status === 200 ? ((await answer.json()) as Followed) : undefined
}

async function all<T>(items: readonly T[], width: number, act: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items]
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item)
    }),
  )
}

async function until(what: string, ask: () => Promise<boolean>, within = 400_000): Promise<void> {
  const end = performance.now() + within
  while (!(await ask())) {
    if (performance.now() > end) throw new Error(`did not happen: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

/** How often each SMS and call went out, by the id we gave it; the first part of the id is the press. */
async function sentById(base: string): Promise<Map<string, number>> {
  const { deliveries } = (await (await fetch(`${base}/city/deliveries?since=0&most=1000000`)).json()) as { deliveries: { outId?: string }[] }
  const counted = new Map<string, number>()
  for (const { outId } of deliveries) if (outId) counted.set(outId, (counted.get(outId) ?? 0) + 1)
  return counted
}

describe('the machine is killed in the middle of a burst of presses', () => {
  let system: RunningSystem
  const presses = Array.from({ length: PRESSES }, (_, index) => newPress(index))

  beforeAll(async () => {
    system = await startSystem(dataDir ? { dataDir } : {})
    const twice = presses.flatMap((press) => [press, press]).sort(() => Math.random() - 0.5)
    let sent = 0
    let killed: Promise<void> | undefined
    await all(twice, 16, async (press) => {
      sent += 1
      if (sent === PRESSES) killed = system.kill()
      await send(system.base, press).catch(() => undefined)
    })
    await killed
    const queues = path.join(system.dataDir, 'queues')
    fs.rmSync(queues, { recursive: true, force: true })
    system = await startSystem({ dataDir: system.dataDir })
  })

  afterAll(async () => {
    await system?.stop()
  })

  test('some were acknowledged before the kill, and some were not', () => {
    const acknowledged = presses.filter((press) => press.acknowledged).length
    expect(acknowledged).toBeGreaterThan(20)
    expect(acknowledged).toBeLessThan(PRESSES)
  })

  test('every acknowledged press is there, once', async () => {
    await all(presses.filter((press) => press.acknowledged), 8, async (press) => {
      const ticket = await follow(system.base, press)
      expect(ticket?.id).toBe(press.key)
      expect(ticket?.timeline.filter((entry) => entry.type === 'pressed')).toHaveLength(1)
    })
  })

  test('a phone that got no answer sends again and every press is there, once', async () => {
    await all(presses, 16, async (press) => {
      expect(await send(system.base, press)).toBe(201)
    })
    await all(presses, 8, async (press) => {
      const ticket = await follow(system.base, press)
      expect(ticket?.timeline.filter((entry) => entry.type === 'pressed')).toHaveLength(1)
    })
  })

  test('after a jump of two days each step up rang once, in order, and no message went out twice', async () => {
    await fetch(`${system.base}/city/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance: 'PT48H' }) })
    const steps = new Map<string, number>()
    await until('every press reached the city', async () => {
      const sample = presses.filter((_, index) => index % 10 === 0)
      let reached = 0
      await all(sample, 8, async (press) => {
        const ticket = await follow(system.base, press)
        const ups = ticket?.timeline.filter((entry) => entry.type === 'stepped-up').length ?? 0
        steps.set(press.key, ups)
        if (ups >= 1) reached += 1
      })
      return reached === sample.length
    })
    await new Promise((resolve) => setTimeout(resolve, 3000))
    for (const press of presses) {
      const ticket = await follow(system.base, press)
      const ups = ticket?.timeline.filter((entry) => entry.type === 'stepped-up') ?? []
      expect(ups.length).toBeLessThanOrEqual(3)
      expect([...ups].sort((a, b) => a.at - b.at)).toEqual(ups)
      expect(new Set(ups.map((entry) => entry.desk)).size).toBe(ups.length)
    }
    let sent = new Map<string, number>()
    await until('an officer or a desk was alerted of every press', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      sent = await sentById(system.base)
      const heard = new Set([...sent.keys()].map((id) => id.slice(0, 32)))
      return presses.every((press) => heard.has(press.key))
    })
    expect([...sent].filter(([, times]) => times > 1)).toEqual([])
  })
})
