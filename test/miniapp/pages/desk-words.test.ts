import { hoursWords, openWords, phoneWords } from '@/desks/desk-words'
import { staffedFirst } from '@/desks/staffed-first'
import { searchAreas } from '@/places/area-search'

const areas = [
  { code: '9901', name: '示例市' },
  { code: '990101', name: '东川区' },
  { code: '990101001', name: '东山街道' },
  { code: '990101001001', name: '东山社区' },
  { code: '990102', name: '南桥区' },
  { code: '990102001', name: '竹园乡' },
  { code: '990102001001', name: '向阳村' },
]

test('hours are said as people say them', () => {
  expect(hoursWords({ days: [1, 2, 3, 4, 5], from: '08:30', to: '17:30' })).toBe('周一到周五 08:30–17:30')
  expect(hoursWords({ days: [6, 1, 2], from: '09:00', to: '12:00' })).toBe('周一到周二、周六 09:00–12:00')
  expect(hoursWords({ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' })).toBe('每天，全天有人')
})

test('a closed desk says when it opens, or only that nobody is there when that is unknown', () => {
  const now = Date.UTC(2026, 10, 23, 13, 0)
  expect(openWords({ staffed: false, opensAt: Date.UTC(2026, 10, 24, 0, 30) }, now)).toMatch(/^现在没有人，明天 0?8:30开始有人$/)
  expect(openWords({ staffed: false }, now)).toBe('现在没有人')
})

test('a number without its dash is shown with it', () => {
  expect(phoneWords('09906111001')).toBe('0990-6111001')
  expect(phoneWords('13900000001')).toBe('13900000001')
})

test('a place is found by a part of its name, the whole name first, and says where it lies', () => {
  expect(searchAreas('东山', areas)[0]).toEqual({ code: '990101001', name: '东山街道', above: '东川区' })
  expect(searchAreas(' 向 阳 ', areas).map(({ above }) => above)).toEqual(['南桥区 竹园乡'])
  expect(searchAreas('', areas)).toEqual([])
})

test('at night the desk where somebody answers stands before the one that is closed', () => {
  const desk = (name: string, from: string, to: string) => ({ area: '990101001', level: 'township' as const, name, phone: '0990-6111001', hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from, to }] })
  const desks = [desk('东山街道值班室', '08:30', '18:00'), desk('东川区值班室', '00:00', '24:00')]
  expect(staffedFirst(desks, Date.UTC(2026, 10, 23, 18, 45)).map(({ name }) => name)).toEqual(['东川区值班室', '东山街道值班室'])
  expect(staffedFirst(desks, Date.UTC(2026, 10, 23, 3, 0)).map(({ name }) => name)).toEqual(['东山街道值班室', '东川区值班室'])
})
