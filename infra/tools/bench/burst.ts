import type { TicketForResident } from '../../../functions/contract/urgent-relief'
import { triage } from '../../../functions/domain/urgent-relief/triage'
import { policySnapshot } from '../../../functions/policy/book'
import { exchange } from '../../local/wire'
import type { Measured } from './figure'
import { inFlight } from './in-flight'
import { path, type Press, presses, send } from './press'
import { openWall, untilSeen } from './wall'

const width = 64
/** one press in so many is sent twice at once, as a phone with a bad network does */
const twice = 10
const desks = [
  { area: '990101002', officer: 'heyan.duty1' },
  { area: '990102001', officer: 'nanqiao.duty1' },
] as const

interface Held {
  press: Press
  /** what was acknowledged, byte for byte */
  acknowledged: string[]
}

/** As many presses as fast as the machine takes them: each kept, each once, and the walls in the order of the ranks. */
export async function measureBurst(base: string, count: number): Promise<Measured> {
  const held: Held[] = presses(count, desks.map(({ area }) => area)).map((press) => ({ press, acknowledged: [] }))
  const sent = held.flatMap((each, index) => (index % twice === 0 ? [each, each] : [each]))
  const ran = await inFlight(sent, width, async (each) => {
    each.acknowledged.push(await send(base, each.press))
  })
  const faults = { lost: 0, twoAnswers: 0, twoPresses: 0 }
  await inFlight(held, 8, async ({ press, acknowledged }) => {
    if (new Set(acknowledged).size > 1) faults.twoAnswers += 1
    const answer = await exchange(`${base}${path}/${press.key}`, { headers: { authorization: `Press ${press.secret}` } })
    const ticket = answer.status === 200 ? (JSON.parse(answer.body.toString('utf8')) as TicketForResident) : undefined
    if (!ticket) faults.lost += 1
    else if (ticket.timeline.filter(({ type }) => type === 'pressed').length !== 1) faults.twoPresses += 1
  })
  const walls = await Promise.all(desks.map((desk) => wallOf(base, desk, held)))
  const wider = Object.fromEntries(await Promise.all(['nanqiao.county1', 'city.duty1'].map(async (officer) => [officer, await timedPoll(base, officer)] as const)))
  const next = await afterTheBurst(base)
  return {
    figures: [
      { what: `burst of ${count}: acknowledged presses lost`, value: faults.lost, unit: '', aim: { atMost: 0 } },
      { what: `burst of ${count}: doubled`, value: faults.twoAnswers + faults.twoPresses, unit: '', aim: { atMost: 0 } },
      { what: `burst of ${count}: not acknowledged`, value: Object.values(ran.errors).reduce((sum, each) => sum + each, 0), unit: '', aim: { atMost: 0 } },
      { what: `burst of ${count}: rows of the walls out of rank order`, value: walls.reduce((sum, each) => sum + each.outOfOrder, 0), unit: '', aim: { atMost: 0 } },
      { what: `burst of ${count}, ${width} in flight`, value: ran.perSecond, unit: '/s' },
    ],
    because: { ran, faults, walls, widerWalls: wider, pressAfterTheBurst: next, how: `One press in ${twice} was sent twice. Every press is then followed with its own secret. A wall shows its first 200 tickets: those of ours on it must be the first of ours by rank, then by time.` },
  }
}

/** Whether the tickets of ours on this desk's wall are the first of ours, in order. */
async function wallOf(base: string, { area, officer }: (typeof desks)[number], held: readonly Held[]) {
  const wall = await openWall(base, officer)
  const begun = performance.now()
  const { tickets = [], more } = (await wall.poll()).answer
  const ms = Math.round(performance.now() - begun)
  const ours = held.filter(({ press, acknowledged }) => press.area === area && acknowledged.length > 0).map(({ press, acknowledged }) => ({ ...(JSON.parse(acknowledged[0]!) as TicketForResident), press }))
  const ranked = ours.map(({ id, pressedAt, hardship }) => ({ id, pressedAt, rank: triage(hardship, policySnapshot, pressedAt).rank }))
  ranked.sort((one, other) => one.rank - other.rank || one.pressedAt - other.pressedAt || (one.id < other.id ? -1 : 1))
  const known = new Set(ranked.map(({ id }) => id))
  const shown = tickets.filter(({ id }) => known.has(id))
  const outOfOrder = shown.filter(({ id }, place) => ranked[place]?.id !== id).length + tickets.filter(({ rank }, place) => place > 0 && rank < tickets[place - 1]!.rank).length
  return { area, ms, rows: tickets.length, ours: shown.length, of: ranked.length, more: more ?? false, outOfOrder }
}

/** A county's or the city's first look at a wall behind which all those tickets wait. */
async function timedPoll(base: string, officer: string) {
  const wall = await openWall(base, officer)
  const begun = performance.now()
  const { answer, bytes } = await wall.poll()
  return { ms: Math.round(performance.now() - begun), rows: answer.tickets?.length, bytes }
}

/** The next press at another desk, while the burst's messages still go out: when that desk sees it. */
async function afterTheBurst(base: string) {
  const wall = await openWall(base, 'dongshan.duty2')
  const [press] = presses(1, ['990101001'])
  const { cursor } = (await wall.poll()).answer
  await send(base, press!)
  return untilSeen(wall, press!.key, 1500, cursor).catch((fault: unknown) => ({ notSeen: String(fault) }))
}
