import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { ticketNumber } from '../../functions/domain/ids'
import { startSystem, type RunningSystem } from '../../infra/tools/running-system'
import { chance, runs, shuffled } from '../seeded'
import { cameBy, mustNotice, mustReach, messageOf, type Opened } from './alerts'
import { all, deliveriesOf, inDoubt, json, type NoticeQueue, nextMorning, noticeQueue, sessionOf, until } from './city'

// A slow machine may take minutes over two days of step ups; nothing here measures time.
jest.setTimeout(900_000)

const PRESSES = runs(300, 2)
const dataDir = process.env['SYSTEM_DATA']
const random = chance()

/** Township, its deputy's desk, its county's and the city's, as the person reads them. */
const places = [
  { area: '990101001', above: ['东山街道副班', '东川区值班室', '示例市值班室'] },
  { area: '990101002', above: ['河沿镇副班', '东川区值班室', '示例市值班室'] },
  { area: '990102001', above: ['南桥街道副班', '南桥区值班室', '示例市值班室'] },
] as const

interface Press {
  key: string
  secret: string
  body: string
  above: readonly string[]
  acknowledged: boolean
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

/** A key whose six-digit number no other ticket of the city has: WeChat's notices name nothing else. */
function newKey(taken: Set<string>): string {
  for (;;) {
    const key = hex(16)
    if (taken.has(ticketNumber(key))) continue
    taken.add(ticketNumber(key))
    return key
  }
}

function newPress(index: number, taken: Set<string>): Press {
  const secret = hex(32)
  const { area, above } = places[index % places.length]!
  const body = JSON.stringify({ forWhom: 'self', hardship: index % 5 === 0 ? 'child-alone' : 'no-food', place: { area }, reach: { way: 'none' }, secret, pressedAtOnPhone: 0 })
  return { key: newKey(taken), secret, body, above, acknowledged: false }
}

async function send(base: string, press: Press): Promise<number> {
  const answer = await fetch(`${base}/api/citizen/urgent-requests`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': press.key }, body: press.body })
  await answer.arrayBuffer()
  if (answer.status === 201) press.acknowledged = true
  return answer.status
}

interface Followed {
  id: string
  timeline: { type: string; at: number; desk?: string }[]
}

async function follow(base: string, press: Press): Promise<Followed | undefined> {
  const answer = await fetch(`${base}/api/citizen/urgent-requests/${press.key}`, { headers: { authorization: `Press ${press.secret}` } })
  return answer.status === 200 ? ((await answer.json()) as Followed) : undefined
}

describe('the machine is killed in the middle of a burst of presses', () => {
  let system: RunningSystem
  let queue: NoticeQueue
  let presses: Press[] = []
  let storedBefore = new Set<string>()
  const deliveries = deliveriesOf(() => system)

  beforeAll(async () => {
    system = await startSystem(dataDir ? { dataDir } : {})
    await nextMorning(system)
    const taken = new Set((await deliveries()).flatMap(({ text }) => text.match(/\d{6}/g) ?? []))
    presses = Array.from({ length: PRESSES }, (_, index) => newPress(index, taken))
    queue = await noticeQueue(system)
    // Each press arrives twice, in any order, and so does the message that alerts its desk.
    const twice = shuffled([...presses, ...presses], random)
    let sent = 0
    let killed: Promise<void> | undefined
    await all(twice, 16, async (press) => {
      sent += 1
      if (sent === PRESSES) killed = system.kill()
      await send(system.base, press)
        .then(() => queue.again([messageOf(press.key, 1)]))
        .catch(() => undefined)
    })
    await killed
    fs.rmSync(path.join(system.dataDir, 'queues'), { recursive: true, force: true })
    system = await startSystem({ dataDir: system.dataDir })
    queue = await noticeQueue(system)
  })

  afterAll(async () => {
    await system?.stop()
    if (!dataDir && system) fs.rmSync(system.dataDir, { recursive: true, force: true })
  })

  test('some were acknowledged before the kill, and some were not', () => {
    const acknowledged = presses.filter((press) => press.acknowledged).length
    expect(acknowledged).toBeGreaterThan(20)
    expect(acknowledged).toBeLessThan(PRESSES)
  })

  test('every acknowledged press is there, once', async () => {
    const stored: string[] = []
    await all(presses, 8, async (press) => {
      const ticket = await follow(system.base, press)
      if (ticket) stored.push(press.key)
      if (press.acknowledged) expect(ticket?.id).toBe(press.key)
      if (ticket) expect(ticket.timeline.map(({ type }) => type)).toEqual(['pressed'])
    })
    storedBefore = new Set(stored)
  })

  test('a phone that got no answer sends again and every press is there, once', async () => {
    await all(shuffled(presses, random), 16, async (press) => {
      expect(await send(system.base, press)).toBe(201)
    })
    await all(presses, 8, async (press) => {
      expect((await follow(system.base, press))?.timeline.map(({ type }) => type)).toEqual(['pressed'])
    })
  })

  test('after a jump of two days each step rang once, in its order, and alerted exactly its officers, once by each way, however often and in whatever order the queue brought it', async () => {
    const keys = presses.map(({ key }) => key)
    const events = 7
    const everyMessage = Array.from({ length: events }, (_, index) => keys.map((key) => messageOf(key, index + 1))).flat()
    /** Delivers some messages again while asking, those that are not due yet, too. */
    let strays: string[] = []
    const stray = async (most: number) => {
      if (strays.length < most) strays = shuffled([...everyMessage, ...everyMessage], random)
      await queue.again(strays.splice(0, most))
    }
    const isReached = (came: ReturnType<typeof cameBy>, tickets: readonly Opened[]) => tickets.filter((ticket) => mustReach(ticket).every((line) => came.get(ticket.id)?.references.has(line)))

    // Before the jump the first desk has heard of every press; what was being sent at the kill may stay unknown, and is then not sent again.
    const justPressed = presses.map(({ key, body }): Opened => ({ id: key, rank: body.includes('child-alone') ? 1 : 2, area: JSON.parse(body).place.area, timeline: [{ type: 'pressed', desk: 'township' }] }))
    const interrupted = async () => {
      const reached = new Set(isReached(cameBy(keys, await deliveries()), justPressed).map(({ id }) => id))
      return keys.filter((key) => !reached.has(key))
    }
    await until('the first desk heard of every press', async () => {
      await stray(20)
      const left = await interrupted()
      return left.every((key) => storedBefore.has(key)) && left.length <= 5
    })
    await until('the queue is empty', () => queue.isEmpty())

    await json(system, '/city/clock', { body: { advance: 'PT48H' } })
    await until('every press reached the city, and the city was called again', async () => {
      await stray(20)
      let left = 0
      await all(presses, 8, async (press) => {
        if (left === 0 && (await follow(system.base, press))?.timeline.filter(({ type }) => type === 'stepped-up').length !== 3) left += 1
      })
      return left === 0
    })
    const headers = await sessionOf(system, 'city.supervisor')
    const open = (key: string) => json<Opened>(system, `/api/workbench/urgent-requests/${key}?purpose=supervise`, { headers })
    const opened: Opened[] = []
    await all(keys, 8, async (key) => {
      let ticket = await open(key)
      await until('the clock is done with this press', async () => {
        if (ticket.timeline.length < events) ticket = await open(key)
        return ticket.timeline.length >= events
      })
      opened.push(ticket)
    })

    for (const { timeline } of opened) {
      const of = (type: string) => timeline.filter((event) => event.type === type)
      expect(timeline).toHaveLength(events)
      expect(timeline[0]).toMatchObject({ type: 'pressed', desk: 'township' })
      expect(of('stepped-up').map(({ desk }) => desk)).toEqual(['deputy', 'county', 'city'])
      expect(of('clock-missed').map(({ clock }) => clock)).toEqual(['contact', 'aid'])
      expect(of('alerted-again')).toHaveLength(1)
    }
    await all(presses, 8, async (press) => {
      const ticket = await follow(system.base, press)
      expect(ticket?.timeline.flatMap(({ type, desk }) => (type === 'stepped-up' ? [desk] : []))).toEqual(press.above)
    })

    await until('every officer heard of every step', async () => {
      await stray(20)
      const came = cameBy(keys, await deliveries())
      return opened.every((ticket) => mustReach(ticket).filter((line) => !line.startsWith(messageOf(ticket.id, 1))).every((line) => came.get(ticket.id)?.references.has(line)))
    })
    // Whatever is brought once more, the last first, reaches nobody again.
    await queue.again([...everyMessage].reverse())
    await until('the queue is empty', () => queue.isEmpty())

    const came = cameBy(keys, await deliveries())
    const doubted = inDoubt(system)
    // What was being sent at the kill is not known to have arrived, and so is not sent again: another way is taken instead. A notifier sends five at once.
    const cutOff = new Set<string>()
    const wrong: string[] = []
    for (const ticket of opened) {
      const { references, notices, recipients } = came.get(ticket.id)!
      const must = new Set(mustReach(ticket))
      const first = `${messageOf(ticket.id, 1)} `
      const amiss = (what: string, mayBeCutOff: boolean) => {
        if (mayBeCutOff && storedBefore.has(ticket.id)) cutOff.add(ticket.id)
        else wrong.push(what)
      }
      for (const [line, times] of references) {
        if (times !== 1) amiss(`${line}: ${times} times`, false)
        const called = line.includes(' voice-call ')
        if (!must.has(line) && !(called && doubted.has(recipients.get(line) ?? ''))) amiss(`${line}: nobody was to be told so`, called && line.startsWith(first))
      }
      for (const line of must) if (!references.has(line)) amiss(`${line}: did not come`, line.startsWith(first))
      const expected = mustNotice(ticket)
      for (const name of new Set([...expected.keys(), ...notices.keys()])) {
        const [most, times] = [expected.get(name) ?? 0, notices.get(name) ?? 0]
        if (times !== most) amiss(`${ticket.id} WeChat ${name}: ${times} of ${most}`, times === most - 1)
      }
    }
    expect(wrong).toEqual([])
    expect(cutOff.size).toBeLessThanOrEqual(5)
  })
})
