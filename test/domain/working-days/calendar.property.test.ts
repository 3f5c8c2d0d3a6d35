import { fc } from '../../seeded'
import { addDays, dateOf, dayOf } from '../../../functions/domain/china-time'
import { addWorkingDays, isProvisional, isWorkingDay, workingDayFrom, workingDaysBetween } from '../../../functions/domain/working-days/calendar'
import { procedure } from '../../../functions/policy/book'

const { calendar } = procedure
const date = fc.integer({ min: dayOf('2024-12-01'), max: dayOf('2028-03-01') }).map(dateOf)
const count = fc.integer({ min: 0, max: 90 })

describe('counting working days', () => {
  test('ends on a working day, after the start, with just so many between', () => {
    fc.assert(
      fc.property(date, count, (start, days) => {
        const due = addWorkingDays(start, days, calendar)
        expect(workingDaysBetween(start, due, calendar)).toBe(days)
        if (days > 0) expect(isWorkingDay(due, calendar) && due > start).toBe(true)
        else expect(due).toBe(start)
      }),
    )
  })

  test('may be done in two goes', () => {
    fc.assert(fc.property(date, count, count, (start, a, b) => expect(addWorkingDays(addWorkingDays(start, a, calendar), b, calendar)).toBe(addWorkingDays(start, a + b, calendar))))
  })

  test('never ends earlier for a later start', () => {
    fc.assert(fc.property(date, count, fc.integer({ min: 0, max: 30 }), (start, days, later) => expect(addWorkingDays(addDays(start, later), days, calendar) >= addWorkingDays(start, days, calendar)).toBe(true)))
  })

  test('a last day that nobody works goes on to the next that somebody does, and never back', () => {
    fc.assert(
      fc.property(date, (day) => {
        const moved = workingDayFrom(day, calendar)
        expect(isWorkingDay(moved, calendar) && moved >= day).toBe(true)
        expect(workingDaysBetween(addDays(day, -1), moved, calendar)).toBe(1)
      }),
    )
  })

  test('a year without a notice makes a count provisional', () => {
    expect([isProvisional('2025-01-01', '2026-12-31', calendar), isProvisional('2026-12-31', '2027-01-01', calendar), isProvisional('2024-12-31', '2026-01-01', calendar)]).toEqual([false, true, true])
  })
})
