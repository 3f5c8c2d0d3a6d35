import { fc } from '../seeded'
import { addDays, addMonths, chinaTime, clockTime, dateOf, dayOf, instantAt, lengthParts, minutesOf, momentParts, weekdayOf } from '../../functions/domain/china-time'
import { DAY, HOUR, MINUTE } from '../../functions/domain/instant'

describe('the calendar and the clock in China', () => {
  test('a minute past nine in the evening of a Monday in November', () => {
    expect(chinaTime(Date.UTC(2026, 10, 23, 13, 1))).toEqual({ date: '2026-11-23', year: 2026, month: 11, day: 23, weekday: 1, hour: 21, minute: 1, minuteOfDay: 1261 })
  })

  test('agrees with the machine\'s own calendar on every day of four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_622_780_800_000 }), (at) => {
        const shifted = new Date(at + 8 * HOUR)
        const local = chinaTime(at)
        expect([local.year, local.month, local.day, local.hour, local.minute, local.weekday % 7]).toEqual([shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCDate(), shifted.getUTCHours(), shifted.getUTCMinutes(), shifted.getUTCDay()])
        expect(instantAt(local.date, `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`)).toBe(Math.floor(at / MINUTE) * MINUTE)
      }),
    )
  })

  test('days counted from 1970 are days of the calendar', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 146_000 }), (day) => expect([dayOf(dateOf(day)), chinaTime(instantAt(dateOf(day), '12:00')).weekday, addDays('1970-01-01', day)]).toEqual([day, weekdayOf(day), dateOf(day)])))
  })

  test.each([
    ['2026-12-21', 6, '2027-06-21'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-11-30', 13, '2027-12-30'],
    ['2026-12-31', 0, '2026-12-31'],
  ])('%s and %s months are %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later)
  })

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', ''])('%s is no date', (date) => {
    expect(() => instantAt(date, '00:00')).toThrow('not a date')
  })

  test.each(['24:01', '8:30', '12:60', 'noon'])('%s is no time of day', (time) => {
    expect(() => minutesOf(time)).toThrow('not a time of day')
  })

  test('24:00 is the end of the day, and days are added over months and leap years', () => {
    expect(instantAt('2026-11-23', '24:00')).toBe(instantAt('2026-11-24', '00:00'))
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })
})

describe('moments and lengths for people', () => {
  const now = instantAt('2026-11-23', '21:03')

  test('today, tomorrow, yesterday, another day', () => {
    expect(momentParts(now, now)).toEqual({ day: 'today', month: 11, dayOfMonth: 23, time: '21:03' })
    expect(momentParts(instantAt('2026-11-24', '08:30'), now)).toMatchObject({ day: 'tomorrow', time: '8:30' })
    expect(momentParts(instantAt('2026-11-22', '23:59'), now).day).toBe('yesterday')
    expect(momentParts(instantAt('2026-11-25', '08:30'), now)).toEqual({ day: 'other', month: 11, dayOfMonth: 25, time: '8:30' })
    expect(clockTime(instantAt('2026-11-25', '00:05'))).toBe('0:05')
  })

  test('a stretch is rounded up: nobody is promised less than is true', () => {
    expect(lengthParts(1)).toMatchObject({ unit: 'minutes', minutes: 1 })
    expect(lengthParts(11 * MINUTE + 1)).toMatchObject({ unit: 'minutes', minutes: 12 })
    expect(lengthParts(3 * HOUR)).toMatchObject({ unit: 'hours', hours: 3 })
    expect(lengthParts(3 * HOUR + 20 * MINUTE)).toMatchObject({ unit: 'hours-minutes', hours: 3, minutes: 20 })
    expect(lengthParts(3 * DAY)).toMatchObject({ unit: 'days', days: 3 })
  })
})
