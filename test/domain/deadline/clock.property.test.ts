import { fc } from '../../seeded'
import { addDays, chinaTime, dateOf, dayOf, instantAt } from '../../../functions/domain/china-time'
import { clockOf, daysLeft, pauseClock, resumeClock } from '../../../functions/domain/deadline/clock'
import { remediesFrom } from '../../../functions/domain/deadline/remedies'
import { stepsOf } from '../../../functions/domain/deadline/steps'
import { DAY, HOUR } from '../../../functions/domain/instant'
import { isWorkingDay } from '../../../functions/domain/working-days/calendar'
import { procedure } from '../../../functions/policy/book'

const { calendar } = procedure
const date = fc.integer({ min: dayOf('2026-01-01'), max: dayOf('2027-12-31') }).map(dateOf)
const known = procedure.deadlines.filter(({ length }) => length !== null)
const running = fc.record({ row: fc.constantFrom(...known), start: date }).map(({ row, start }) => {
  const [, begun = start] = [start, row.from].sort()
  const clock = clockOf(row.name, row.for?.[0] ?? 'dibao', begun, procedure)
  if (!clock) throw new Error('a known length gives a clock')
  return clock
})

describe('any clock of the book', () => {
  test('is due on a working day, after its start, and says where it stands', () => {
    fc.assert(
      fc.property(running, ({ start, due, clause, length, unit }) => {
        expect(isWorkingDay(due, calendar)).toBe(true)
        expect(dayOf(due) - dayOf(start)).toBeGreaterThanOrEqual(length)
        expect(clause.length).toBeGreaterThan(8)
        expect(['working', 'calendar']).toContain(unit)
      }),
    )
  })

  test('counts down to its last day, and is late as soon as that is over', () => {
    fc.assert(
      fc.property(running, fc.integer({ min: -5, max: 20 }), (clock, off) => {
        const today = addDays(clock.due, off)
        const left = daysLeft(clock, today, calendar)
        expect(left < 0).toBe(today > clock.due)
        expect(left >= daysLeft(clock, addDays(today, 1), calendar)).toBe(true)
        expect(daysLeft(clock, clock.due, calendar)).toBe(0)
      }),
    )
  })

  test('stopped and let go on again never loses a day that was left, and stands still meanwhile', () => {
    fc.assert(
      fc.property(running, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 23 }), (clock, after, long, hour) => {
        const at = instantAt(addDays(clock.start, after), '00:00') + hour * HOUR
        const on = at + long * DAY
        const paused = pauseClock(clock, at, 'in-hospital')
        const left = daysLeft(paused, '2030-01-01', calendar)
        const resumed = resumeClock(paused, on, calendar)
        expect(left).toBe(daysLeft(clock, chinaTime(at).date, calendar))
        expect(isWorkingDay(resumed.due, calendar)).toBe(true)
        expect(resumed.due >= clock.due).toBe(true)
        if (left >= 0) expect(daysLeft(resumed, chinaTime(on).date, calendar)).toBeGreaterThanOrEqual(left)
        if (left > 0 && clock.unit === 'working') expect(daysLeft(resumed, chinaTime(on).date, calendar)).toBe(left)
      }),
    )
  })
})

describe('the steps of any case', () => {
  test('come one after the other, on working days, and end within the total', () => {
    fc.assert(
      fc.property(date, fc.constantFrom('dibao', 'dibao-marginal', 'unsure', 'temporary-assistance' as const), fc.boolean(), (start, asked, sudden) => {
        const steps = stepsOf({ asked, sudden }, start, procedure)
        const latest = steps.filter(({ step }) => step !== 'investigation').map((step) => step.latest ?? '')
        expect(latest).toEqual([...latest].sort())
        for (const day of latest) expect(isWorkingDay(day, calendar) && day > start).toBe(true)
        const total = clockOf('total', asked, steps[0]?.latest ?? '', procedure)
        expect(latest.every((day) => day <= (total?.due ?? ''))).toBe(true)
      }),
    )
  })

  test('are the same whatever is sudden, but for temporary assistance', () => {
    fc.assert(fc.property(date, fc.constantFrom('dibao', 'dibao-marginal', 'unsure' as const), (start, asked) => expect(stepsOf({ asked, sudden: true }, start, procedure)).toEqual(stepsOf({ asked, sudden: false }, start, procedure))))
  })
})

test('both remedies end on a working day, the lawsuit later', () => {
  fc.assert(
    fc.property(date, (on) => {
      const { reconsideration, lawsuit } = remediesFrom(on, '990101', procedure)
      expect([reconsideration, lawsuit].every((day) => isWorkingDay(day, calendar))).toBe(true)
      expect(lawsuit > reconsideration && reconsideration > addDays(on, 59)).toBe(true)
    }),
  )
})
