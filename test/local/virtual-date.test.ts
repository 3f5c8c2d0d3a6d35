import { installVirtualDate } from '../../infra/local/virtual-date'

const real = globalThis.Date
afterEach(() => {
  globalThis.Date = real
})

const DAY = 86_400_000

describe('a moved clock', () => {
  it('moves now, the empty constructor and the bare call', () => {
    installVirtualDate(() => 2 * DAY)
    expect(Math.abs(Date.now() - real.now() - 2 * DAY)).toBeLessThan(1000)
    expect(Math.abs(new Date().getTime() - real.now() - 2 * DAY)).toBeLessThan(1000)
    expect(Date()).toBe(new real(Date.now()).toString())
  })
  it('leaves every named moment where it is', () => {
    installVirtualDate(() => DAY)
    expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z')
    expect(Date.UTC(2026, 0)).toBe(real.UTC(2026, 0))
    expect(new Date('2026-11-23').getTime()).toBe(real.parse('2026-11-23'))
  })
  it('makes dates that are dates, for subclasses too', () => {
    installVirtualDate(() => DAY)
    class Day extends Date {}
    expect(new Date()).toBeInstanceOf(Date)
    expect(new real()).toBeInstanceOf(Date)
    expect(new Day()).toBeInstanceOf(Day)
  })
  it('follows the offset at once and is never moved twice', () => {
    let offset = 0
    installVirtualDate(() => offset)
    installVirtualDate(() => offset)
    const before = Date.now()
    offset = DAY
    expect(Date.now() - before).toBeGreaterThanOrEqual(DAY)
    expect(Date.now() - before).toBeLessThan(DAY + 1000)
  })
})
