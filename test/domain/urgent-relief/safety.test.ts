import type { UrgentTicket } from '../../../functions/domain/urgent-relief/ticket'
import { add } from '../../../functions/domain/urgent-relief/transitions/add'
import { answerSafety } from '../../../functions/domain/urgent-relief/transitions/answer-safety'
import { askSafety } from '../../../functions/domain/urgent-relief/transitions/ask-safety'
import { close } from '../../../functions/domain/urgent-relief/transitions/close'
import { recordAid } from '../../../functions/domain/urgent-relief/transitions/record-aid'
import { recordContact } from '../../../functions/domain/urgent-relief/transitions/record-contact'
import { alerts, claimedBy, contextAt, countyZheng, minutes, morning, PHONE, pressAt, ring, story, told, wang } from './builders'

describe('are you safe now?', () => {
  const helped = story(pressAt(morning))
    .then(claimedBy(wang, morning + minutes(5)))
    .then((each) => recordContact(each, { officer: wang, result: 'reached' }, contextAt(morning + minutes(10))))
    .then((each) => recordAid(each, { officer: wang, aid: ['food'] }, contextAt(morning + minutes(30))))
  const asked = helped.then((each) => askSafety(each, { officer: wang }, contextAt(morning + minutes(60))))
  const answer = (said: 'safe' | 'not-yet' | 'call-me', now: number) => (ticket: UrgentTicket) => answerSafety(ticket, { answer: said }, contextAt(now))
  const closeIt = (ticket: UrgentTicket, outcome: Parameters<typeof close>[1]['outcome'], now: number, note?: string) => close(ticket, { officer: wang, outcome, ...(note && { note }) }, contextAt(now))

  test('cannot be asked before anybody was reached or helped', () => {
    const { ticket } = story(pressAt(morning)).then(claimedBy(wang, morning))
    expect(askSafety(ticket, { officer: wang }, contextAt(morning))).toEqual({ ok: false, refusal: 'action-not-available' })
  })

  test('the officer keeps the ticket while the answer is waited for', () => {
    expect(asked.ticket).toMatchObject({ status: 'asked-safe', answerDue: morning + minutes(180), owner: { leaseUntil: morning + minutes(205) } })
    expect(told(asked.last.outbox)).toEqual(['safety-asked'])
  })

  test('without an answer nothing is closed, however long it takes', () => {
    for (const outcome of ['helped-and-safe', 'no-help-needed', 'press-by-mistake', 'passed-on'] as const) expect(closeIt(asked.ticket, outcome, morning + minutes(170), 'hospital')).toEqual({ ok: false, refusal: 'action-not-available' })
  })

  test('silence calls the person and alerts the officer, and it stays open', () => {
    const { ticket, last } = asked.then(ring('answer', morning + minutes(180)))
    expect(alerts(last.outbox)).toEqual([`silent ${wang.id}`])
    expect(told(last.outbox)).toEqual(['silent-call'])
    expect(ticket.status).toBe('asked-safe')
    expect(closeIt(ticket, 'helped-and-safe', morning + minutes(181)).ok).toBe(false)
    const visited = recordContact(ticket, { officer: wang, result: 'visited' }, contextAt(morning + minutes(190)))
    expect(visited.ok && closeIt(visited.value.ticket, 'helped-and-safe', morning + minutes(191)).ok).toBe(true)
  })

  test('somebody who asked for SMS only is written to, not called', () => {
    const smsOnly = { ...asked.ticket, reach: { way: 'sms-only' as const, phone: PHONE } }
    expect(told(ring('answer', morning + minutes(180))(smsOnly)?.outbox ?? [])).toEqual(['safety-asked'])
  })

  test('a protected person is never written to or called by the system', () => {
    const quiet = { ...asked.ticket, protected: true }
    expect(told(ring('answer', morning + minutes(180))(quiet)?.outbox ?? [])).toEqual([])
    expect(alerts(ring('answer', morning + minutes(180))(quiet)?.outbox ?? [])).toEqual([`silent ${wang.id}`])
  })

  test('"safe": the officer closes, and only with what the history supports', () => {
    const safe = asked.then(answer('safe', morning + minutes(90)))
    expect(safe.ticket.answerDue).toBeUndefined()
    expect(closeIt(safe.ticket, 'passed-on', morning + minutes(95)).ok).toBe(false)
    const closed = safe.then((each) => closeIt(each, 'helped-and-safe', morning + minutes(95)))
    expect(closed.ticket).toMatchObject({ status: 'closed', closed: { outcome: 'helped-and-safe' } })
    expect(closed.last.timers).toEqual({ start: [], stop: ['lease'] })
  })

  test.each([
    ['not-yet', 'not-safe'],
    ['call-me', 'call-me'],
  ] as const)('"%s": back to the officer, who is alerted, has one lease, and owes a call anew', (said, reason) => {
    const now = morning + minutes(90)
    const { ticket, last } = asked.then(answer(said, now))
    expect(ticket).toMatchObject({ status: 'taken', contactDue: now + minutes(60), owner: { leaseUntil: now + minutes(25) } })
    expect(alerts(last.outbox)).toEqual([`${reason} ${wang.id}`])
    for (const outcome of ['helped-and-safe', 'no-help-needed', 'passed-on'] as const) expect(closeIt(ticket, outcome, now, 'hospital').ok).toBe(false)
  })

  test('the same tap again before anybody did something is kept, but wakes nobody twice', () => {
    const twice = asked.then(answer('call-me', morning + minutes(90))).then(answer('call-me', morning + minutes(91)))
    expect(twice.ticket.version).toBeGreaterThan(asked.ticket.version + 2)
    expect(alerts(twice.last.outbox)).toEqual([])
  })

  test('"not yet" within the days after closing opens it again with all its clocks; after that the person presses anew', () => {
    const closed = asked.then(answer('safe', morning + minutes(90))).then((each) => closeIt(each, 'helped-and-safe', morning + minutes(95)))
    const later = morning + minutes(24 * 60)
    const { ticket, last } = closed.then(answer('not-yet', later))
    expect(ticket).toMatchObject({ status: 'waiting', level: 'township', stepUpDue: later + minutes(15), contactDue: later + minutes(60) })
    expect(ticket.closed).toBeUndefined()
    expect(alerts(last.outbox)).toEqual(['reopened township'])
    expect(answer('not-yet', morning + minutes(32 * 24 * 60))(closed.ticket)).toEqual({ ok: false, refusal: 'action-not-available' })
    expect(answer('safe', later)(closed.ticket)).toEqual({ ok: false, refusal: 'action-not-available' })
  })

  test('an addition opens a closed ticket, and alerts whoever has an open one', () => {
    const closed = asked.then(answer('safe', morning + minutes(90))).then((each) => closeIt(each, 'helped-and-safe', morning + minutes(95)))
    expect(closed.then((each) => add(each, { text: 'the roof leaks again' }, contextAt(morning + minutes(200)))).ticket.status).toBe('waiting')
    expect(alerts(helped.then((each) => add(each, { text: 'also my mother' }, contextAt(morning + minutes(40)))).last.outbox)).toEqual([`added ${wang.id}`])
  })

  test('somebody who writes in many goes, or without end, alerts once in two minutes, and every word is kept', () => {
    let writing = helped
    const heard: number[] = []
    for (let second = 0; second < 300; second += 10) {
      writing = writing.then((each) => add(each, { text: `and ${second}` }, contextAt(morning + minutes(40) + second * 1_000)))
      if (alerts(writing.last.outbox).length > 0) heard.push(second)
    }
    expect(heard).toEqual([0, 120, 240])
    expect(writing.events.filter(({ type }) => type === 'resident-added')).toHaveLength(30)
  })

  test('a press by mistake is closed, and a person passed on, only after somebody was reached', () => {
    const taken = story(pressAt(morning)).then(claimedBy(wang, morning))
    expect(closeIt(taken.ticket, 'press-by-mistake', morning).ok).toBe(false)
    expect(closeIt(taken.ticket, 'passed-on', morning, 'handled by 120').ok).toBe(false)
    expect(taken.then((each) => recordContact(each, { officer: countyZheng, result: 'reached' }, contextAt(morning + minutes(3)))).then((each) => closeIt(each, 'press-by-mistake', morning + minutes(4))).ticket.status).toBe('closed')
    expect(taken.then((each) => recordContact(each, { officer: countyZheng, result: 'visited' }, contextAt(morning + minutes(3)))).then((each) => closeIt(each, 'passed-on', morning + minutes(4), 'the hospital')).ticket.status).toBe('closed')
  })
})
