import { fc } from '../../seeded'
import { causes, FactsSchema, properties, type Facts } from '../../../functions/domain/household/facts'
import { assess, assessAll, assessAllWith } from '../../../functions/domain/programmes/assess'
import { AssessmentSchema, outcomes, type Assessment } from '../../../functions/domain/programmes/assessment'
import { programmes } from '../../../functions/domain/programmes/programme'
import { rulesOn, type ProgrammeBook } from '../../../functions/domain/programmes/rules-on'
import { policySnapshot } from '../../../functions/policy/book'
import { books } from '../../../functions/policy/books'
import { programmesOf } from '../../../functions/policy/snapshot-of'

const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-28', '2026-06-30', '2026-07-01', '2026-11-23', '2027-05-05')
const zhenjiang: ProgrammeBook = { book: 'zhenjiang', programmes: programmesOf(books.zhenjiang) }
const fen = fc.oneof(fc.integer({ min: 0, max: 1_500_000 }), fc.constantFrom(0, 1, 99_999, 100_000, 100_001, 299_999, 300_000), fc.integer({ min: 0, max: 100_000_000_000 }))
const household: fc.Arbitrary<Facts> = fc.record({ people: fc.integer({ min: 1, max: 20 }), monthlyIncome: fen, savings: fen, property: fc.constantFrom(...properties), yearlyCosts: fen, cause: fc.constantFrom(...causes) })

const paidFor = (all: readonly Assessment[], per: 'month' | 'once') => all.reduce((sum, { outcome, amount }) => sum + (outcome !== 'does-not-fit' && amount?.per === per ? amount.fen : 0), 0)

describe('for any household on any day', () => {
  test('every answer has its shape, its clauses, whole fen, and lines that add up to the amount', () => {
    fc.assert(
      fc.property(household, day, fc.constantFrom<ProgrammeBook>(policySnapshot, zhenjiang), (facts, on, book) => {
        expect(FactsSchema.parse(facts)).toEqual(facts)
        for (const assessment of assessAll(facts, book, on)) {
          expect(AssessmentSchema.parse(assessment)).toEqual(assessment)
          expect(assessment.reasons.length).toBeGreaterThan(0)
          for (const { clause } of assessment.reasons) expect(clause.length).toBeGreaterThan(5)
          if (assessment.amount) expect(assessment.amount.lines[assessment.amount.lines.length - 1]?.result).toBe(assessment.amount.fen)
        }
      }),
    )
  })

  test('the outcome is what the reasons say, and what is unknown is never met or refused', () => {
    fc.assert(
      fc.property(household, day, (facts, on) => {
        for (const { outcome, reasons } of assessAll(facts, policySnapshot, on)) {
          const met = reasons.map((reason) => reason.met)
          expect(outcome).toBe(met.includes(false) ? 'does-not-fit' : met.includes(null) ? 'officer-decides' : 'may-fit')
          for (const reason of reasons) if (reason.unknown !== undefined) expect(reason.met).toBeNull()
        }
      }),
    )
  })

  test('a book that knows no figure refuses nobody and pays nothing', () => {
    fc.assert(fc.property(household, (facts) => expect(assessAll(facts, zhenjiang, '2026-11-23').map(({ outcome, amount }) => [outcome, amount])).toEqual(programmes.map(() => ['officer-decides', undefined]))))
  })

  test('assets alone refuse nobody', () => {
    fc.assert(
      fc.property(household, fen, fc.constantFrom(...properties), (facts, savings, property) => {
        const refused = (each: Facts) => assessAll(each, policySnapshot, '2026-11-23').filter(({ outcome }) => outcome === 'does-not-fit').length
        expect(refused({ ...facts, savings, property })).toBeLessThanOrEqual(refused({ ...facts, savings: 0, property: 'none' }))
      }),
    )
  })

  test('what is shown compares as what is computed', () => {
    fc.assert(
      fc.property(household, day, (facts, on) => {
        for (const { reasons } of assessAll(facts, policySnapshot, on))
          for (const { requirement, met, found, required } of reasons) {
            if (!found || !required || found.unit === 'choice' || required.unit === 'choice') continue
            const holds = requirement === 'sudden-or-heavy-costs' ? found.value > required.value : requirement === 'savings-within-limit' ? found.value <= required.value : found.value < required.value
            expect(holds).toBe(met === true)
          }
      }),
    )
  })

  test('all at once are each alone, best fitting first', () => {
    fc.assert(
      fc.property(household, day, (facts, on) => {
        const all = assessAll(facts, policySnapshot, on)
        expect([...all].sort((a, b) => programmes.indexOf(a.programme) - programmes.indexOf(b.programme))).toEqual(programmes.map((programme) => assess(programme, facts, policySnapshot, on)))
        const places = all.map(({ outcome }) => ['may-fit', 'officer-decides', 'does-not-fit'].indexOf(outcome))
        expect(places).toEqual([...places].sort())
        expect(assessAllWith(facts, rulesOn(policySnapshot, on))).toEqual(all)
      }),
    )
  })

  test('nobody is dibao and at the margin at once', () => {
    fc.assert(
      fc.property(household, day, (facts, on) => {
        const fitting = assessAll(facts, policySnapshot, on).filter(({ outcome }) => outcome === 'may-fit').map(({ programme }) => programme)
        expect(fitting.includes('dibao') && fitting.includes('dibao-marginal')).toBe(false)
      }),
    )
  })
})

describe('when one fact changes', () => {
  test.each(['month', 'once'] as const)('more income never raises what is paid by the %s', (per) => {
    fc.assert(
      fc.property(household, fc.integer({ min: 1, max: 1_000_000 }), day, (facts, more, on) => {
        const richer = { ...facts, monthlyIncome: Math.min(facts.monthlyIncome + more, 100_000_000_000) }
        expect(paidFor(assessAll(richer, policySnapshot, on), per)).toBeLessThanOrEqual(paidFor(assessAll(facts, policySnapshot, on), per))
      }),
    )
  })

  test('one more person without income or savings never lowers what the household gets, and fits at least as well', () => {
    fc.assert(
      fc.property(fc.record({ facts: household, on: day }), ({ facts, on }) => {
        fc.pre(facts.people < 20)
        const larger = { ...facts, people: facts.people + 1 }
        for (const programme of ['dibao', 'temporary-assistance'] as const) {
          const [before, now] = [assess(programme, facts, policySnapshot, on), assess(programme, larger, policySnapshot, on)]
          if (before.outcome === 'does-not-fit') continue
          expect(now.outcome).not.toBe('does-not-fit')
          expect(now.amount?.fen ?? 0).toBeGreaterThanOrEqual(before.amount?.fen ?? 0)
          if (before.outcome === 'may-fit') expect(now.outcome).toBe('may-fit')
        }
      }),
    )
  })

  test('a higher standard never takes a month’s amount away', () => {
    fc.assert(
      fc.property(household, (facts) => {
        const [before, now] = ['2026-06-30', '2026-07-01'].map((on) => assess('dibao', facts, policySnapshot, on))
        expect(now?.amount?.fen ?? 0).toBeGreaterThanOrEqual(before?.amount?.fen ?? 0)
      }),
    )
  })

  test('every outcome is reached by somebody', () => {
    const seen = new Set(fc.sample(household, 400).flatMap((facts) => assessAll(facts, policySnapshot, '2026-11-23').map(({ programme, outcome }) => `${programme} ${outcome}`)))
    expect([...seen].sort()).toEqual(programmes.flatMap((programme) => outcomes.map((outcome) => `${programme} ${outcome}`)).sort())
  })
})

describe('a figure of one area', () => {
  const local: ProgrammeBook = { book: 'made-up', programmes: { ...policySnapshot.programmes, figures: { ...policySnapshot.programmes.figures, 'dibao-standard': [...policySnapshot.programmes.figures['dibao-standard'], { from: '2026-09-01', area: '990103', value: 80_000, source: 'county' }] } } }
  const facts: Facts = { people: 1, monthlyIncome: 0, savings: 0, property: 'none', yearlyCosts: 0, cause: 'no-labour' }

  test.each([
    ['in the county that has its own', '2026-09-01', '990103002', 80_000],
    ['there on the day before', '2026-08-31', '990103002', 100_000],
    ['in the next county', '2026-09-01', '990102002', 100_000],
    ['where no place is given', '2026-09-01', undefined, 100_000],
  ])('holds %s', (_, on, area, standard) => {
    expect(assess('dibao', facts, local, on, area).amount?.fen).toBe(standard)
  })
})
