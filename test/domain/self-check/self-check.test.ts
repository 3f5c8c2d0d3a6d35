import { factNames } from '../../../functions/domain/household/facts'
import { questions } from '../../../functions/domain/self-check/questions'
import { factsOf, selfCheck, type SelfCheckAnswers } from '../../../functions/domain/self-check/self-check'
import { policySnapshot } from '../../../functions/policy/book'

const answers: SelfCheckAnswers = { people: '3', monthlyIncome: '2,400', savings: '5000.5', property: 'none', yearlyCosts: '0', cause: 'illness' }

describe('the self-check', () => {
  test('asks six questions, one for each fact', () => {
    expect(questions).toHaveLength(6)
    expect(questions.map(({ fact }) => fact).sort()).toEqual([...factNames].sort())
  })

  test('answers best fitting first, by the engine that later decides', () => {
    const result = selfCheck(answers, policySnapshot, '2026-11-23')
    expect(result.ok && result.value.map(({ programme, outcome, amount }) => [programme, outcome, amount?.fen])).toEqual([
      ['dibao', 'may-fit', 60_000],
      ['temporary-assistance', 'officer-decides', undefined],
      ['dibao-marginal', 'does-not-fit', undefined],
    ])
  })

  test('reads amounts as people type them', () => {
    expect(factsOf(answers)).toEqual({ ok: true, value: { people: 3, monthlyIncome: 240_000, savings: 500_050, property: 'none', yearlyCosts: 0, cause: 'illness' } })
  })

  test('names everything that is missing or not understood at once', () => {
    expect(factsOf({ people: '0', monthlyIncome: 'much', property: 'boat', cause: ' ' })).toEqual({ ok: false, refusal: { missing: ['savings', 'cause', 'yearlyCosts'], invalid: ['people', 'monthlyIncome', 'property'] } })
  })

  test.each(['21', '3.5', '-1', '100', 'three'])('does not take %s for a number of people', (people) => {
    expect(factsOf({ ...answers, people })).toMatchObject({ ok: false, refusal: { invalid: ['people'] } })
  })
})
