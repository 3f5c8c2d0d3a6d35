import { fc } from '../../seeded'
import { applicationNumber } from '../../../functions/domain/application/application-number'

const id = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex'))

describe('the printed number of an application', () => {
  it('can be read out, and trying again gives the same', () => {
    fc.assert(
      fc.property(id, fc.nat(1_000), (each, attempt) => {
        expect(applicationNumber(each, 2026, attempt)).toMatch(/^DS2026-\d{6}$/)
        expect(applicationNumber(each, 2026, attempt)).toBe(applicationNumber(each, 2026, attempt))
      }),
    )
  })

  it('where it is taken, another one comes each time', () => {
    fc.assert(
      fc.property(id, (each) => {
        expect(new Set(Array.from({ length: 3_000 }, (_, attempt) => applicationNumber(each, 2026, attempt))).size).toBe(3_000)
      }),
      { numRuns: 20 },
    )
  })

  it('all numbers of the year come in the end', () => {
    const seen = new Uint8Array(1_000_000)
    for (let attempt = 0; attempt < 1_000_000; attempt += 1) seen[Number(applicationNumber('0123456789abcdef0123456789abcdef', 2026, attempt).slice(7))] = 1
    expect(seen.includes(0)).toBe(false)
  })
})
