import { ComingStepSchema } from '../../functions/contract/application'
import { instantAt } from '../../functions/domain/china-time'
import { clockOf, daysLeft, pauseClock, resumeClock } from '../../functions/domain/deadline/clock'
import { remediesFrom } from '../../functions/domain/deadline/remedies'
import { stepsOf } from '../../functions/domain/deadline/steps'
import type { Procedure } from '../../functions/domain/policy/procedure'
import { AskedSchema } from '../../functions/domain/programmes/programme'
import { papersOf } from '../../functions/domain/signing/papers-of'
import { isWorkingDay } from '../../functions/domain/working-days/calendar'
import { procedure } from '../../functions/policy/book'
import { books, type BookName } from '../../functions/policy/books'
import { procedureOf } from '../../functions/policy/procedure-of'
import situations from './deadlines.json'

const procedures: Record<BookName, Procedure> = { 'example-city': procedure, zhenjiang: procedureOf(books.zhenjiang) }
const bookOf = (situation: object): Procedure => procedures['book' in situation ? 'zhenjiang' : 'example-city']
const dibaoClock = (name: string, start: string) => {
  const clock = clockOf(name, 'dibao', start, procedure)
  if (!clock) throw new Error(`no length of ${name}`)
  return clock
}

describe('days that are worked', () => {
  test.each(situations.days)('$situation', ({ on, worked }) => {
    expect(isWorkingDay(on, procedure.calendar)).toBe(worked)
  })
})

describe('a legal clock', () => {
  test.each(situations.clocks)('$situation', (situation) => {
    const clock = clockOf(situation.clock, AskedSchema.parse(situation.asked), situation.start, bookOf(situation))
    expect({ due: clock?.due ?? null, ...(clock ? { provisional: clock.provisional } : {}) }).toEqual({ due: situation.due, ...(situation.due ? { provisional: situation.provisional } : {}) })
    if (clock) expect(clock.clause.length).toBeGreaterThan(8)
  })

  test('that the book does not know is a fault, not a guess', () => {
    expect(() => clockOf('nothing-like-it', 'dibao', '2026-11-23', procedure)).toThrow('no deadline nothing-like-it')
  })
})

describe('days left', () => {
  test.each(situations.left)('$situation', ({ clock, start, today, left }) => {
    expect(daysLeft(dibaoClock(clock, start), today, procedure.calendar)).toBe(left)
  })
})

describe('a clock that was stopped', () => {
  test.each(situations.pauses)('$situation', ({ clock, start, stopped, goesOn, leftMeanwhile, due }) => {
    const paused = pauseClock(dibaoClock(clock, start), instantAt(stopped, '10:00'), 'in-hospital')
    expect(daysLeft(paused, '2027-09-01', procedure.calendar)).toBe(leftMeanwhile)
    const resumed = resumeClock(paused, instantAt(goesOn, '16:00'), procedure.calendar)
    expect(resumed.due).toBe(due)
    expect(resumed).not.toHaveProperty('pausedAt')
  })

  test('is stopped once, for its first reason, and goes on once', () => {
    const paused = pauseClock(dibaoClock('total', '2026-11-23'), instantAt('2026-11-30', '10:00'), 'in-hospital')
    expect(pauseClock(paused, instantAt('2026-12-02', '10:00'), 'appraisal')).toBe(paused)
    const resumed = resumeClock(paused, instantAt('2026-12-07', '10:00'), procedure.calendar)
    expect(resumeClock(resumed, instantAt('2026-12-09', '10:00'), procedure.calendar)).toEqual(resumed)
  })
})

describe('the steps of a case with the latest day of each', () => {
  test.each(situations.steps)('$situation', (situation) => {
    const { asked, sudden, start } = situation
    const steps = stepsOf({ asked: AskedSchema.parse(asked), sudden }, start, bookOf(situation), 'done' in situation ? situation.done : {})
    expect(steps.map(({ step, latest }) => `${step} ${latest ?? '-'}`)).toEqual(situation.steps)
    for (const step of steps) expect(ComingStepSchema.parse(step)).toEqual(step)
  })
})

describe('remedies', () => {
  test.each(situations.remedies)('$situation', ({ known, reconsideration, lawsuit }) => {
    expect(remediesFrom(known, '990101002', procedure)).toMatchObject({ reconsideration, lawsuit, county: '990101' })
  })

  test('are heard by a county, never by the city', () => {
    expect(() => remediesFrom('2026-12-21', '9901', procedure)).toThrow('no remedies')
  })
})

describe('who signs', () => {
  test.each(situations.signing)('$situation', ({ asked, born, on, guardian, papers }) => {
    expect(papersOf(AskedSchema.parse(asked), born, on, procedure)).toEqual({ guardian, papers })
  })
})
