import { BoardRowSchema, TicketForOfficerSchema, type TicketForOfficer } from '../../../functions/contract/urgent-board'
import { TicketForResidentSchema, type TicketForResident } from '../../../functions/contract/urgent-relief'
import type { StaffCaller } from '../../../functions/domain/access/caller'
import { closingOutcomesNow } from '../../../functions/domain/urgent-relief/available-actions'
import { boardRow, inBoardOrder, officerView } from '../../../functions/domain/urgent-relief/officer-view'
import { residentView } from '../../../functions/domain/urgent-relief/resident-view'
import { add } from '../../../functions/domain/urgent-relief/transitions/add'
import { answerSafety } from '../../../functions/domain/urgent-relief/transitions/answer-safety'
import { askSafety } from '../../../functions/domain/urgent-relief/transitions/ask-safety'
import { claim } from '../../../functions/domain/urgent-relief/transitions/claim'
import { close } from '../../../functions/domain/urgent-relief/transitions/close'
import { missClock } from '../../../functions/domain/urgent-relief/transitions/miss-clock'
import { move } from '../../../functions/domain/urgent-relief/transitions/move'
import { recordAid } from '../../../functions/domain/urgent-relief/transitions/record-aid'
import { recordContact } from '../../../functions/domain/urgent-relief/transitions/record-contact'
import { stepUp } from '../../../functions/domain/urgent-relief/transitions/step-up'
import { clocks, contextAt, deputyZhou, desks, everyone, KEY, li, minutes, morning, neighbourChen, PHONE, pressAt, request, SECRET_WORDS, story, supervisorYang, wang } from './builders'

const summaries = everyone.map(({ id, name, role, area }) => ({ id, name, role, area }))
const staffName = (id: string) => (id === wang.id ? '欧阳小禾' : everyone.find((each) => each.id === id)?.name)
const at = (after: number) => contextAt(morning + minutes(after))

const whole = story(pressAt(morning))
  .then((ticket) => stepUp(ticket, morning + minutes(15), at(15)))
  .then((ticket) => claim(ticket, { officer: wang, via: 'voice-call' }, at(17)))
  .then((ticket) => missClock(ticket, 'contact', at(60)))
  .then((ticket) => recordContact(ticket, { officer: wang, result: 'no-answer', note: 'rang twice' }, at(61)))
  .then((ticket) => recordContact(ticket, { officer: li, result: 'reached' }, at(65)))
  .then((ticket) => recordAid(ticket, { officer: wang, aid: ['food', 'company'], note: 'rice for a week' }, at(80)))
  .then((ticket) => add(ticket, { text: 'thank you' }, at(85)))
  .then((ticket) => askSafety(ticket, { officer: wang }, at(90)))
const closed = whole.then((ticket) => answerSafety(ticket, { answer: 'safe' }, at(95))).then((ticket) => close(ticket, { officer: wang, outcome: 'helped-and-safe' }, at(99)))

const forResident = (each: typeof whole, after: number) => residentView(each.ticket, each.events, { now: morning + minutes(after), clocks, desks, staffName })
const forOfficer = (each: typeof whole, caller: StaffCaller, after: number) => officerView(each.ticket, each.events, { now: morning + minutes(after), caller, staff: summaries, staffName })

describe('what the person sees', () => {
  test('is what the contract promises, at every step', () => {
    const views: TicketForResident[] = [story(pressAt(morning)), whole, closed].map((each) => forResident(each, 100))
    for (const view of views) expect(TicketForResidentSchema.parse(view)).toEqual(view)
  })

  test('says how the person asked to be reached, so that nothing else is promised', () => {
    expect(forResident(whole, 91).way).toBe(whole.ticket.reach.way)
    expect(forResident(story(pressAt(morning, { request: request({ reach: { way: 'none' } }) })), 1).way).toBe('none')
  })

  test('names the officer by family name only, the desks by name, and no one\'s phone, place or words', () => {
    const view = forResident(whole, 91)
    expect(view.officer).toBe('欧阳')
    expect(view.firstDesk).toBe('990101001 township')
    const text = JSON.stringify(view)
    for (const hidden of [PHONE, SECRET_WORDS, 'rang twice', 'rice for a week', 'thank you', '欧阳小禾', wang.id]) expect(text).not.toContain(hidden)
  })

  test('after a move, and after a reopening at night, the desk named first is the one that was told then', () => {
    const moved = story(pressAt(morning)).then((ticket) => move(ticket, { officer: wang, area: '990101002', reason: 'is there' }, at(5)))
    expect(forResident(moved, 6)).toMatchObject({ firstDesk: '990101002 township', desk: { name: '990101002 township' } })
    const atNight = closed.then((ticket) => add(ticket, { text: 'the roof leaks again' }, at(12 * 60 + 30)))
    expect(forResident(atNight, 12 * 60 + 31)).toMatchObject({ status: 'waiting', firstDesk: '990101 county', desk: { name: '990101 county' } })
  })

  test('tells the story in the person\'s terms', () => {
    expect(forResident(closed, 100).timeline.map(({ type, desk }) => (desk ? `${type} ${desk}` : type))).toEqual([
      'pressed 990101001 township',
      'stepped-up 990101001 deputy',
      'claimed',
      'missed-call',
      'contacted',
      'aid-given',
      'resident-added',
      'safety-asked',
      'safety-answered',
      'closed',
    ])
  })

  test('offers exactly what may be done, and until when', () => {
    expect(forResident(whole, 91).actions).toEqual(['answer-safety', 'add'])
    expect(forResident(closed, 100)).toMatchObject({ actions: ['add', 'reopen'], closed: { reopenUntil: morning + minutes(99) + 30 * 86_400_000 } })
    expect(forResident(closed, 31 * 24 * 60 + 100).actions).toEqual([])
  })
})

describe('what the officer sees', () => {
  test('is what the contract promises', () => {
    const views: TicketForOfficer[] = [story(pressAt(morning)), whole, closed].map((each) => forOfficer(each, wang, 100))
    for (const view of views) expect(TicketForOfficerSchema.parse(view)).toEqual(view)
    const row = boardRow(whole.ticket, staffName)
    expect(BoardRowSchema.parse(row)).toEqual(row)
  })

  test('knows as well as the server how the ticket may be closed', () => {
    for (const each of [story(pressAt(morning)), whole, closed]) expect(closingOutcomesNow(forOfficer(each, wang, 100))).toEqual(closingOutcomesNow(each.ticket))
  })

  test('the wall names nobody in need', () => {
    const row = JSON.stringify(boardRow(whole.ticket, staffName))
    for (const hidden of [PHONE, SECRET_WORDS, 'nothing to eat']) expect(row).not.toContain(hidden)
  })

  test('a protected ticket stands on the wall by its township, and opened by its village', () => {
    const hidden = story(pressAt(morning, { triage: { rank: 1, protected: true } }))
    expect(boardRow(hidden.ticket, staffName).area).toBe('990101001')
    expect(boardRow(story(pressAt(morning)).ticket, staffName).area).toBe('990101001201')
    expect(forOfficer(hidden, wang, 1).area).toBe('990101001201')
  })

  test('offers the owner the colleagues who may take over, and nobody else any', () => {
    expect(forOfficer(whole, wang, 91).colleagues.map(({ id }) => id)).toEqual(expect.arrayContaining([li.id, deputyZhou.id]))
    expect(forOfficer(whole, wang, 91).colleagues.map(({ id }) => id)).not.toEqual(expect.arrayContaining([neighbourChen.id]))
    expect(forOfficer(whole, li, 91)).toMatchObject({ colleagues: [], actions: ['record-contact', 'record-aid'] })
    expect(forOfficer(whole, supervisorYang, 91).actions).toEqual([])
  })

  test('names who did what, with their words', () => {
    const timeline = forOfficer(whole, li, 91).timeline
    expect(timeline).toContainEqual({ at: morning + minutes(61), type: 'contacted', by: '欧阳小禾', result: 'no-answer', text: 'rang twice' })
    expect(timeline).toContainEqual({ at: morning + minutes(60), type: 'clock-missed', clock: 'contact' })
  })

  test('the board goes by rank, then by waiting', () => {
    const rows = [
      { rank: 2 as const, pressedAt: 1, id: 'b' },
      { rank: 1 as const, pressedAt: 9, id: 'c' },
      { rank: 2 as const, pressedAt: 1, id: 'a' },
      { rank: 1 as const, pressedAt: 5, id: 'd' },
    ]
    expect(inBoardOrder(rows).map(({ id }) => id)).toEqual(['d', 'c', 'a', 'b'])
  })
})

test('the number that is read out is the same everywhere', () => {
  expect(forResident(whole, 91).number).toBe(forOfficer(whole, wang, 91).number)
  expect(forResident(whole, 91).id).toBe(KEY)
})
