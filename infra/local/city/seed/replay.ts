import { MINUTE } from '../../../../functions/domain/instant'
import { perform, type FamilyStage } from '../families/perform'
import type { Sitting } from '../families/sittings'
import type { Deliveries } from '../deliveries'
import { officerNamed } from '../people/officers'
import type { PeopleFile } from '../people/people-file'
import { actKey, pressOf } from '../people/residents'
import type { SeedClock } from './clock'
import { look, moveThroughDues, type Watched } from './due-clocks'
import { officerRequest, residentRequest } from './perform'
import { press } from './press'
import { type Answered, expectDone } from './public-routes'
import type { Moment } from './timeline'

export interface Stage extends FamilyStage {
  people: PeopleFile
  clock: SeedClock
  deliveries: Deliveries
  /** presses 1 on a ringing telephone */
  pressOne(callId: string): Promise<unknown>
}

/** Plays presses and the families' mornings in one order, each at its time. A moment that was played before is answered as it was then. */
export async function replay(stage: Stage, moments: readonly Moment[], mornings: readonly Sitting[]): Promise<void> {
  const watched: Watched = { tickets: new Map(), passed: new Set() }
  let before = 0
  const settle = async () => {
    await messagesSettle(stage.deliveries, before, 2_000)
    before = stage.deliveries.all().length
  }
  const playMornings = familyMornings(stage, mornings, async (at) => moveThroughDues({ ...stage, settle }, watched, at))
  for (const moment of moments) {
    await playMornings(moment.at)
    before = stage.deliveries.all().length
    await moveThroughDues({ ...stage, settle }, watched, moment.at)
    before = stage.deliveries.all().length
    if (moment.act) await act(stage, moment, moment.act)
    else await press(stage.ask, stage.people, stage.areas, moment.story)
    if (moment.story.arrives === 'app') await look(stage.ask, stage.people, watched, moment.story.id)
    await messagesSettle(stage.deliveries, before, patienceFor(moment))
  }
}

/** real milliseconds in which what a morning has to tell is told */
const morningPatience = 6_000

/** Plays, in order, what families and their officers did until a moment, with a stop wherever a notice that was put up ends on the way. */
function familyMornings(stage: Stage, mornings: readonly Sitting[], moveTo: (at: number) => Promise<void>) {
  const ahead = [...mornings]
  const ends = new Set<number>()
  async function stopAtEnds(until: number): Promise<void> {
    for (const end of [...ends].filter((at) => at < until).sort((a, b) => a - b)) {
      const before = stage.deliveries.all().length
      ends.delete(end)
      await moveTo(end + MINUTE)
      await messagesSettle(stage.deliveries, before, morningPatience)
    }
  }
  return async (until: number): Promise<void> => {
    for (let next = ahead[0]; next && next.at <= until; next = ahead[0]) {
      ahead.shift()
      await stopAtEnds(next.at)
      await moveTo(next.at)
      const before = stage.deliveries.all().length
      for (const end of await perform(stage, next)) ends.add(end)
      await messagesSettle(stage.deliveries, before, morningPatience)
    }
    await stopAtEnds(until)
  }
}

/** How long a message about this moment may be awaited, in real milliseconds: a press wakes a desk, some acts tell the person, the others nobody. */
function patienceFor({ act, story }: Moment): number {
  if (!act || act.do === 'wait') return 3_000
  if (act.do === 'move' || act.do === 'hand-over' || act.do === 'add') return 1_500
  const toldToPerson = act.do === 'claim' || act.do === 'aid' || act.do === 'ask' || (act.do === 'contact' && act.result === 'no-answer')
  return toldToPerson && story.hardship !== 'violence' ? 1_200 : 0
}

async function act(stage: Stage, { story, name }: Moment, act: NonNullable<Moment['act']>): Promise<void> {
  const { key: ticket, secret } = pressOf(stage.people, story.id)
  const idempotencyKey = actKey(stage.people, story.id, name)
  const what = `do ${name} in ${story.id}`
  if (act.do === 'wait') return
  if (act.do === 'press-1') {
    await pressOneWhenItRings(stage, officerNamed(act.by).phone, act.by, ticket, idempotencyKey)
    return
  }
  const resident = residentRequest(ticket, act)
  if (resident) {
    done(what, await stage.ask({ method: 'POST', ...resident, idempotencyKey, authorization: `Press ${secret}` }))
    return
  }
  const officer = officerRequest(ticket, act, (loginName) => stage.people.officer(loginName)?.id ?? '')
  if (!officer) throw new Error(`nobody can ${act.do}`)
  const { by, path, body } = officer
  if (act.do === 'claim') expectDone(`open ${story.id}`, await opened(stage, by, ticket))
  done(what, await stage.askAs(by, { method: 'POST', path, ...(body ? { body } : {}), idempotencyKey }))
}

/** An act that the ticket no longer allows was done in an earlier, interrupted replay; its clocks have moved on since. */
function done(what: string, answered: Answered): void {
  if (answered.status !== 409) expectDone(what, answered)
}

/** Looks at the ticket as an officer does before acting; one that came by SMS may still be on its way. */
async function opened(stage: Stage, by: string, ticket: string): Promise<Answered> {
  const patience = performance.now() + 10_000
  for (;;) {
    const answered = await stage.askAs(by, { method: 'GET', path: `/api/workbench/urgent-requests/${ticket}?purpose=handle` })
    if (answered.status !== 404 || performance.now() > patience) return answered
    await new Promise((again) => setTimeout(again, 200))
  }
}

/** The called officer presses 1; when no telephone rings, the officer takes the ticket on the workbench. */
async function pressOneWhenItRings(stage: Stage, phone: string, by: string, ticket: string, idempotencyKey: string): Promise<void> {
  const patience = performance.now() + 5_000
  while (performance.now() < patience) {
    const call = stage.deliveries.all().find(({ channel, state, to }) => channel === 'voice-call' && state === 'ringing' && to === phone)
    if (call) {
      await stage.pressOne(call.id)
      await claimed(stage, by, ticket)
      return
    }
    await new Promise((again) => setTimeout(again, 150))
  }
  done(`claim ${ticket}`, await stage.askAs(by, { method: 'POST', path: `/api/workbench/urgent-requests/${ticket}/claims`, body: {}, idempotencyKey }))
}

async function claimed(stage: Stage, by: string, ticket: string): Promise<void> {
  const patience = performance.now() + 5_000
  while (performance.now() < patience) {
    const { body } = await stage.askAs(by, { method: 'GET', path: `/api/workbench/urgent-requests/${ticket}?purpose=handle` })
    if (typeof body === 'object' && body !== null && 'owner' in body && body.owner) return
    await new Promise((again) => setTimeout(again, 150))
  }
}

/** Lets messages arrive before the clock moves on, so that each is dated when it was sent: waits for the first, then until no more come. */
async function messagesSettle(deliveries: Deliveries, before: number, most: number): Promise<void> {
  const patience = performance.now() + most
  let seen = before
  let quietSince = performance.now()
  while (performance.now() < patience) {
    await new Promise((again) => setTimeout(again, 40))
    const now = deliveries.all().length
    if (now !== seen) quietSince = performance.now()
    else if (now > before && performance.now() - quietSince > 160) return
    seen = now
  }
}
