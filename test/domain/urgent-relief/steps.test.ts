import { instantAt } from '../../../functions/domain/china-time'
import { ringTimer } from '../../../functions/domain/urgent-relief/ring'
import { armedTimers } from '../../../functions/domain/urgent-relief/transition'
import { arriveAgain } from '../../../functions/domain/urgent-relief/transitions/arrive-again'
import { endLease } from '../../../functions/domain/urgent-relief/transitions/end-lease'
import { handOver } from '../../../functions/domain/urgent-relief/transitions/hand-over'
import { move } from '../../../functions/domain/urgent-relief/transitions/move'
import { rank } from '../../../functions/domain/urgent-relief/transitions/rank'
import { recordAid } from '../../../functions/domain/urgent-relief/transitions/record-aid'
import { recordContact } from '../../../functions/domain/urgent-relief/transitions/record-contact'
import { residentView } from '../../../functions/domain/urgent-relief/resident-view'
import { press } from '../../../functions/domain/urgent-relief/transitions/press'
import { alerts, claimedBy, clocks, contextAt, deputyZhou, desks, KEY, li, minutes, morning, neighbourChen, PHONE, pressAt, request, ring, story, type Story, supervisorYang, told, wang } from './builders'

describe('somebody presses for help', () => {
  test('in office hours: the township desk is alerted, and every clock runs from the press', () => {
    const { ticket, timers, outbox } = pressAt(morning)
    expect(ticket).toMatchObject({ id: KEY, version: 1, status: 'waiting', level: 'township', stepUpDue: morning + minutes(15), contactDue: morning + minutes(60), aidDue: morning + minutes(1440) })
    expect(alerts(outbox)).toEqual(['pressed township'])
    expect(timers.start.map(({ name }) => name)).toEqual(['step-up', 'contact', 'aid'])
  })

  test.each([
    ['in the evening the deputy has the hours', '20:00', 'deputy'],
    ['late in the evening the county sits there', '22:30', 'county'],
    ['in the middle of the night only the city does', '03:00', 'city'],
  ])('%s', (_, time, level) => {
    const { ticket, outbox } = pressAt(instantAt('2026-11-24', time))
    expect(ticket.level).toBe(level)
    expect(alerts(outbox)).toEqual([`pressed ${level}`])
  })

  test('and nobody sits anywhere, not even in the city: the township has it, whose opening time can be said', () => {
    const now = instantAt('2026-11-24', '03:00')
    const closed = desks.map((desk) => ({ ...desk, hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:30', to: '18:00' }] }))
    const { ticket } = press(KEY, { request: request(), by: 'app', area: '990101001201', triage: { rank: 1, protected: false } }, { ...contextAt(now), desks: closed })
    expect(ticket.level).toBe('township')
    const view = residentView(ticket, [], { now, clocks, desks: closed, staffName: () => undefined })
    expect(view.desk).toMatchObject({ level: 'township', staffed: false, opensAt: instantAt('2026-11-24', '08:30') })
  })

  test('only the county of the place is known: the county desk has it', () => {
    expect(pressAt(morning, { area: '990102' }).ticket.level).toBe('county')
  })

  test('by SMS first and the app later: one ticket, and the note that the SMS could not carry is added', () => {
    const bySms = pressAt(morning, { by: 'sms', request: { forWhom: 'self', hardship: 'no-food', place: { area: '990101001' }, reach: { way: 'none' } } })
    const { ticket, last } = story(bySms).then((each) => arriveAgain(each, { by: 'app', request: request({ place: { words: 'by the mill' } }) }, contextAt(morning + minutes(3))))
    expect(ticket).toMatchObject({ version: 2, status: 'waiting', note: 'nothing to eat since Sunday', place: { area: '990101001', words: 'by the mill' }, reach: { phone: PHONE } })
    expect(last.outbox).toEqual([{ type: 'board-changed', ticket: KEY, area: '990101001201' }])
  })
})

describe('nobody takes it', () => {
  test('it goes to the deputy, the county and the city, each counted from the due time of the one before, then the city is alerted again', () => {
    let current: Story = story(pressAt(morning))
    const heard: string[] = []
    for (const after of [15, 35, 65, 105]) {
      current = current.then(ring('step-up', morning + minutes(after)))
      heard.push(...alerts(current.last.outbox))
    }
    expect(heard).toEqual(['stepped-up deputy', 'stepped-up county', 'stepped-up city', 'still-waiting city'])
    expect(current.ticket.stepUpDue).toBe(morning + minutes(145))
  })

  test('while the clock stood for two days: each desk once, from its own due time, and the repeated alert once, not sixty times', () => {
    const now = morning + minutes(2 * 24 * 60)
    let current: Story = story(pressAt(morning))
    for (let i = 0; i < 4; i += 1) current = current.then(ring('step-up', now))
    expect(current.events.map((event) => event.type)).toEqual(['pressed', 'stepped-up', 'stepped-up', 'stepped-up', 'alerted-again'])
    expect(current.ticket.stepUpDue).toBeGreaterThan(now)
    expect(current.ticket.stepUpDue).toBeLessThanOrEqual(now + minutes(40))
  })

  test('a closed desk is passed over on the way up', () => {
    const evening = instantAt('2026-11-24', '17:50')
    const { ticket } = story(pressAt(evening)).then(ring('step-up', evening + minutes(15)))
    expect(ticket.level).toBe('deputy')
    const night = instantAt('2026-11-24', '22:50')
    expect(story(pressAt(night)).then(ring('step-up', night + minutes(30))).ticket.level).toBe('city')
  })

  test('a timer that was overtaken does nothing', () => {
    const { ticket } = story(pressAt(morning)).then(claimedBy(wang, morning + minutes(14)))
    expect(ringTimer(ticket, 'step-up', morning + minutes(15), contextAt(morning + minutes(15)))).toBeUndefined()
  })

  test('a timer rung before its time is a fault, so that it is never thrown away', () => {
    expect(() => ringTimer(pressAt(morning).ticket, 'step-up', morning + minutes(15), contextAt(morning))).toThrow('not due')
  })
})

describe('an officer takes it', () => {
  const taken = story(pressAt(morning)).then(claimedBy(wang, morning + minutes(5)))

  test('the step-up stops, the lease runs, the person is told', () => {
    expect(taken.ticket).toMatchObject({ status: 'taken', owner: { officer: wang.id, leaseUntil: morning + minutes(30) } })
    expect(taken.last.timers).toEqual({ start: [{ name: 'lease', due: morning + minutes(30) }], stop: ['step-up'] })
    expect(told(taken.last.outbox)).toEqual(['taken'])
  })

  test('a colleague who is slower learns that it is taken', () => {
    expect(claimedBy(li, morning + minutes(6))(taken.ticket)).toEqual({ ok: false, refusal: 'taken-by-other' })
  })

  test('an officer of the next township and a supervisor cannot take it', () => {
    const { ticket } = pressAt(morning)
    expect(claimedBy(neighbourChen, morning)(ticket)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(claimedBy(supervisorYang, morning)(ticket)).toEqual({ ok: false, refusal: 'not-allowed' })
  })

  test('and does nothing: it returns to the desk, which is alerted again and has its whole time from the end of the lease', () => {
    const { ticket, last } = taken.then(ring('lease', morning + minutes(33)))
    expect(ticket).toMatchObject({ status: 'waiting', level: 'township', stepUpDue: morning + minutes(45) })
    expect(ticket.owner).toBeUndefined()
    expect(alerts(last.outbox)).toEqual(['lease-ended township'])
  })

  test('and the lease ends after the desk has closed: the one above that is open hears it', () => {
    const closing = instantAt('2026-11-24', '17:50')
    const { ticket, last } = story(pressAt(closing)).then(claimedBy(wang, closing)).then(ring('lease', closing + minutes(25)))
    expect(ticket).toMatchObject({ level: 'deputy', stepUpDue: closing + minutes(45) })
    expect(alerts(last.outbox)).toEqual(['lease-ended deputy'])
  })

  test('a colleague takes over once the lease is over, even before the clock has noticed; history shows both', () => {
    const { events, ticket } = taken.then(claimedBy(li, morning + minutes(30)))
    expect(events.map((event) => event.type)).toEqual(['pressed', 'claimed', 'lease-ended', 'claimed'])
    expect(ticket.owner?.officer).toBe(li.id)
    expect(ticket.stepUpDue).toBeUndefined()
  })

  test('and records a call: the lease is renewed', () => {
    const { ticket } = taken.then((each) => recordContact(each, { officer: wang, result: 'reached' }, contextAt(morning + minutes(20))))
    expect(ticket).toMatchObject({ contactedAt: morning + minutes(20), owner: { leaseUntil: morning + minutes(45) } })
    expect(ticket.contactDue).toBeUndefined()
  })

  test('and a colleague records one: it counts, but the lease is not renewed', () => {
    const { ticket } = taken.then((each) => recordContact(each, { officer: deputyZhou, result: 'visited' }, contextAt(morning + minutes(20))))
    expect(ticket).toMatchObject({ contactedAt: morning + minutes(20), owner: { officer: wang.id, leaseUntil: morning + minutes(30) } })
  })

  test.each(['no-answer', 'visited-nobody'] as const)('%s does not meet the promise of contact, and the person is told that we tried', (result) => {
    const { ticket, last } = taken.then((each) => recordContact(each, { officer: wang, result }, contextAt(morning + minutes(20))))
    expect(ticket).toMatchObject({ missedCallAt: morning + minutes(20), contactDue: morning + minutes(60) })
    expect(told(last.outbox)).toEqual(['missed-call'])
  })

  test('and hands it over: the colleague is alerted by name; somebody from elsewhere is refused', () => {
    const at = contextAt(morning + minutes(10))
    expect(handOver(taken.ticket, { officer: wang, to: neighbourChen }, at)).toEqual({ ok: false, refusal: 'officer-not-on-duty-there' })
    expect(handOver(taken.ticket, { officer: wang, to: supervisorYang }, at)).toEqual({ ok: false, refusal: 'officer-not-on-duty-there' })
    expect(handOver(taken.ticket, { officer: li, to: deputyZhou }, at)).toEqual({ ok: false, refusal: 'taken-by-other' })
    const { ticket, last } = taken.then((each) => handOver(each, { officer: wang, to: deputyZhou }, at))
    expect(ticket.owner).toEqual({ officer: deputyZhou.id, since: at.now, leaseUntil: at.now + minutes(25) })
    expect(alerts(last.outbox)).toEqual([`handed-over ${deputyZhou.id}`])
  })

  test('and leaves the service: the ticket is back at the desk at once', () => {
    const { ticket, last } = taken.then((each) => endLease(each, {}, contextAt(morning + minutes(8))))
    expect(ticket).toMatchObject({ status: 'waiting', stepUpDue: morning + minutes(23) })
    expect(alerts(last.outbox)).toEqual(['lease-ended township'])
  })
})

describe('a promise is not kept', () => {
  test('no contact in time: those above are told, the history says so, and the due time stays to be shown as late', () => {
    const { ticket, last } = story(pressAt(morning)).then(claimedBy(wang, morning + minutes(5))).then(ring('contact', morning + minutes(60)))
    expect(ticket).toMatchObject({ contactDue: morning + minutes(60), missedClocks: ['contact'], status: 'taken' })
    expect(alerts(last.outbox)).toEqual(['clock-missed county'])
    expect(armedTimers(ticket).contact).toBeUndefined()
  })

  test('aid after the missed contact goes on counting on its own', () => {
    const missed = story(pressAt(morning)).then(ring('contact', morning + minutes(60)))
    expect(armedTimers(missed.ticket).aid).toBe(morning + minutes(1440))
    const { ticket } = missed.then((each) => recordAid(each, { officer: wang, aid: ['food'] }, contextAt(morning + minutes(70))))
    expect(ticket).toMatchObject({ status: 'helped', missedClocks: ['contact'] })
    expect(armedTimers(ticket)).toEqual({ 'step-up': ticket.stepUpDue })
  })
})

describe('rank and place turn out to be others', () => {
  test('a higher rank shortens the clocks that still run from the press', () => {
    const { ticket } = story(pressAt(morning)).then((each) => rank(each, { officer: wang, rank: 1, reason: 'a baby in the house' }, contextAt(morning + minutes(10))))
    expect(ticket).toMatchObject({ rank: 1, contactDue: morning + minutes(30), aidDue: morning + minutes(240) })
  })

  test('another township: its desk is alerted, nobody owns it, both boards change', () => {
    const { ticket, last } = story(pressAt(morning))
      .then(claimedBy(wang, morning + minutes(1)))
      .then((each) => move(each, { officer: wang, area: '990102001', reason: 'lives across the river' }, contextAt(morning + minutes(4))))
    expect(ticket).toMatchObject({ area: '990102001', level: 'township', status: 'waiting', stepUpDue: morning + minutes(19), contactDue: morning + minutes(60) })
    expect(ticket.owner).toBeUndefined()
    expect(last.outbox).toEqual([expect.objectContaining({ type: 'urgent-alert', area: '990102001', reason: 'moved' }), { type: 'board-changed', ticket: KEY, area: '990101001201' }])
  })

  test('another village of the same township: the officer keeps it and nobody is woken', () => {
    const { ticket, last } = story(pressAt(morning))
      .then(claimedBy(wang, morning + minutes(1)))
      .then((each) => move(each, { officer: wang, area: '990101001202', reason: 'next village' }, contextAt(morning + minutes(4))))
    expect(ticket).toMatchObject({ area: '990101001202', owner: { officer: wang.id } })
    expect(alerts(last.outbox)).toEqual([])
  })
})
