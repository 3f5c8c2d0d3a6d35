import { placeToResume } from '../../../functions/domain/application/field-steps'
import { type Answers, formSteps } from '../../../functions/domain/application/form'
import { causes, properties } from '../../../functions/domain/household/facts'
import { prefillOf } from '../../../functions/domain/self-check/prefill'
import type { SelfCheckAnswers } from '../../../functions/domain/self-check/self-check'
import { fc } from '../../seeded'

const check: SelfCheckAnswers = { people: '3', monthlyIncome: '2,400', savings: '5000', property: 'none', yearlyCosts: '0', cause: 'illness' }
const given = (words: ReturnType<typeof prefillOf>): Answers => Object.fromEntries(words.map(({ field, value }) => [field, value]))

const typed = fc.oneof(fc.string(), fc.nat().map(String), fc.constantFrom('5000.5', '2,400', ' 7 ', ...causes, ...properties))
const anyCheck: fc.Arbitrary<SelfCheckAnswers> = fc.record({ people: typed, monthlyIncome: typed, savings: typed, property: typed, yearlyCosts: typed, cause: typed }, { requiredKeys: [] })
const anyAnswers: fc.Arbitrary<Answers> = fc.record({ monthlyIncome: typed, savings: typed, property: typed, yearlyCosts: typed, cause: typed, 'member.0000000a.name': typed }, { requiredKeys: [] })

describe('what the self-check answers in the form', () => {
  test('a family that checked types no amount and chooses nothing a second time', () => {
    expect(given(prefillOf('money', {}, check))).toEqual({ monthlyIncome: '2,400', savings: '5000', yearlyCosts: '0' })
    expect(given(prefillOf('property', {}, check))).toEqual({ property: 'none' })
    expect(given(prefillOf('reason', {}, check))).toEqual({ cause: 'illness' })
  })

  test('nothing on the pages of which the self-check knows nothing', () => {
    for (const step of ['wish', 'household', 'summary'] as const) expect(prefillOf(step, {}, check)).toEqual([])
  })

  test('an amount that the form would ask about again stays a question', () => {
    expect(given(prefillOf('money', {}, { ...check, savings: '5000.5', yearlyCosts: 'much' }))).toEqual({ monthlyIncome: '2,400' })
  })

  test('somebody who emptied a field in the form is not contradicted', () => {
    expect(given(prefillOf('money', { savings: '' }, check))).not.toHaveProperty('savings')
  })

  test('a family that closes the app on the page of its members comes back to it', () => {
    const answers = { wish: 'dibao', area: '990101001', ...given(prefillOf('wish', {}, check)), ...given(prefillOf('household', {}, check)) }
    expect(placeToResume(answers, 'area')).toEqual({ step: 'household' })
  })

  test('never says over an answer, and says each thing once', () => {
    fc.assert(
      fc.property(anyCheck, anyAnswers, fc.constantFrom(...formSteps), (facts, answers, step) => {
        const words = prefillOf(step, answers, facts)
        for (const { field, value } of words) {
          expect(answers).not.toHaveProperty([field])
          expect(value).toBe(facts[field as keyof SelfCheckAnswers]?.trim())
        }
        expect(prefillOf(step, { ...answers, ...given(words) }, facts)).toEqual([])
      }),
    )
  })
})
