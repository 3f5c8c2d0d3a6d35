import { fc } from '../../seeded'
import { chinaTime, instantAt } from '../../../functions/domain/china-time'
import { deskOf, firstDesk, isStaffed, nextLevel, opensAt, staffedLevel } from '../../../functions/domain/duty-rota/desks'
import { gaps } from '../../../functions/domain/duty-rota/gaps'
import { DAY, HOUR, MINUTE } from '../../../functions/domain/instant'
import type { DutyDesk } from '../../../functions/domain/policy/snapshot'
import { policySnapshot } from '../../../functions/policy/book'

const { desks } = policySnapshot
const found = (area: string, level: DutyDesk['level']): DutyDesk => {
  const desk = deskOf(area, level, desks)
  if (!desk) throw new Error(`no desk ${area} ${level}`)
  return desk
}
const weekdays = found('990103003', 'township')
const nightDesk: DutyDesk = { area: '990101', level: 'county', name: 'night', phone: '0990-6000000', hours: [{ days: [5], from: '22:00', to: '06:00' }] }

describe('a duty desk', () => {
  test('answers for the villages of its area', () => {
    expect(deskOf('990101002203', 'township', desks)?.name).toBe('河沿镇值班室')
    expect(deskOf('990101002203', 'county', desks)?.name).toBe('东川区值班室')
    expect(deskOf('990103', 'township', desks)).toBeUndefined()
    expect(nextLevel('township')).toBe('deputy')
    expect(nextLevel('city')).toBeUndefined()
  })

  test('opens on its minute and closes on its minute', () => {
    expect(isStaffed(weekdays, instantAt('2026-11-27', '08:30') - 1)).toBe(false)
    expect(isStaffed(weekdays, instantAt('2026-11-27', '08:30'))).toBe(true)
    expect(isStaffed(weekdays, instantAt('2026-11-27', '18:00') - 1)).toBe(true)
    expect(isStaffed(weekdays, instantAt('2026-11-27', '18:00'))).toBe(false)
  })

  test('on Friday evening a weekday desk says Monday morning', () => {
    expect(opensAt(weekdays, instantAt('2026-11-27', '18:00'))).toBe(instantAt('2026-11-30', '08:30'))
    expect(opensAt(weekdays, instantAt('2026-11-27', '08:00'))).toBe(instantAt('2026-11-27', '08:30'))
    expect(opensAt(weekdays, instantAt('2026-11-27', '09:00'))).toBeUndefined()
    expect(opensAt({ ...weekdays, hours: [] }, instantAt('2026-11-27', '09:00'))).toBeUndefined()
  })

  test('a Friday night that runs past midnight belongs to Friday', () => {
    expect(isStaffed(nightDesk, instantAt('2026-11-27', '23:00'))).toBe(true)
    expect(isStaffed(nightDesk, instantAt('2026-11-28', '05:59'))).toBe(true)
    expect(isStaffed(nightDesk, instantAt('2026-11-28', '06:00'))).toBe(false)
    expect(isStaffed(nightDesk, instantAt('2026-11-27', '05:00'))).toBe(false)
  })

  test('at the opening it announces, it is open, and never between', () => {
    fc.assert(
      fc.property(fc.constantFrom(...desks, nightDesk), fc.integer({ min: 0, max: 14 * 24 * 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (desk, minute, part) => {
        const now = instantAt('2026-11-20', '00:00') + minute * MINUTE
        const opening = opensAt(desk, now)
        if (opening === undefined) expect(isStaffed(desk, now)).toBe(true)
        else {
          expect(isStaffed(desk, opening)).toBe(true)
          expect(isStaffed(desk, now + Math.floor((opening - now - 1) * part))).toBe(false)
        }
      }),
    )
  })

  test('a press always finds a desk, and an open one while there is any', () => {
    fc.assert(
      fc.property(fc.constantFrom(...policySnapshot.areas.map((area) => area.code)), fc.integer({ min: 0, max: 14 * 24 * 60 }), (area, minute) => {
        const now = instantAt('2026-11-20', '00:00') + minute * MINUTE
        const desk = deskOf(area, firstDesk(area, now, desks), desks)
        expect(desk && isStaffed(desk, now)).toBe(true)
        expect(staffedLevel(area, 'township', now, desks)).toBe(desk?.level)
      }),
    )
  })
})

describe('gaps in the rota', () => {
  const monday = instantAt('2026-11-23', '00:00')
  const week = gaps(desks, () => 2, monday, monday + 7 * DAY)

  test('the county without anyone on Sunday night is found before it bites', () => {
    const ofCounty = week.filter((gap) => gap.area === '990103' && gap.level === 'county')
    expect(ofCounty).toEqual([
      { area: '990103', level: 'county', from: monday, to: monday + 8 * HOUR, reason: 'no-hours' },
      { area: '990103', level: 'county', from: instantAt('2026-11-29', '18:00'), to: instantAt('2026-11-30', '00:00'), reason: 'no-hours' },
    ])
  })

  test('a closed township is no gap while its county sits there, and is one when the county does not either', () => {
    expect(week.some((gap) => gap.area === '990101002')).toBe(false)
    expect(week.filter((gap) => gap.area === '990103003' && gap.level === 'township').map((gap) => chinaTime(gap.from).weekday)).toEqual([1, 7])
  })

  test('hours without an officer are a gap of their own', () => {
    const alone = gaps(desks, (desk) => (desk.area === '9901' ? 0 : 1), monday, monday + DAY)
    expect(alone).toContainEqual({ area: '9901', level: 'city', from: monday, to: monday + DAY, reason: 'no-officer' })
  })
})
