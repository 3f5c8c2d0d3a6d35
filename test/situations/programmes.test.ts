import { addDays } from '../../functions/domain/china-time'
import { entryIn } from '../../functions/domain/policy/value-on'
import { yuanText } from '../../functions/domain/money/money'
import { assess } from '../../functions/domain/programmes/assess'
import type { Assessment } from '../../functions/domain/programmes/assessment'
import { ProgrammeSchema } from '../../functions/domain/programmes/programme'
import type { ProgrammeBook } from '../../functions/domain/programmes/rules-on'
import { factsOf, type SelfCheckAnswers } from '../../functions/domain/self-check/self-check'
import type { Facts } from '../../functions/domain/household/facts'
import { books, type BookName } from '../../functions/policy/books'
import { programmesOf } from '../../functions/policy/snapshot-of'
import { datedSubjects } from '../../functions/policy/unknowns'
import situations from './programmes.json'

const policies: Record<BookName, ProgrammeBook> = { 'example-city': { book: 'example-city', programmes: programmesOf(books['example-city']) }, zhenjiang: { book: 'zhenjiang', programmes: programmesOf(books.zhenjiang) } }

const usual: SelfCheckAnswers = { people: '3', monthlyIncome: '0', savings: '0', property: 'none', yearlyCosts: '0', cause: 'no-labour' }
const household = (changes: object): Facts => {
  const facts = factsOf({ ...usual, ...changes })
  if (!facts.ok) throw new Error(`not understood: ${JSON.stringify(facts.refusal)}`)
  return facts.value
}

const amountOf = ({ amount }: Assessment): string => (amount ? ` ${yuanText(amount.fen)} ${amount.per === 'month' ? 'a month' : 'once'}` : '')
const sentence = (assessment: Assessment): string => {
  const open = assessment.reasons.filter(({ met }) => met !== true).map(({ requirement, met, unknown }) => `${requirement}${met === null ? '?' : ''}${unknown ? ` (${unknown})` : ''}`)
  return `${assessment.outcome}${amountOf(assessment)}${open.length > 0 ? `: ${open.join(', ')}` : ''}`
}

describe('what a household may get', () => {
  test.each(situations.cases as { situation: string; book?: BookName; on: string; household: object; then: Record<string, string> }[])('$situation', ({ book = 'example-city', on, household: changes, then }) => {
    const said = Object.fromEntries(Object.keys(then).map((programme) => [programme, sentence(assess(ProgrammeSchema.parse(programme), household(changes), policies[book], on))]))
    expect(said).toEqual(then)
  })

  test('every dated value of the example city has a situation on its first day and one on the day before', () => {
    const { figures, rules } = books['example-city'].programmes
    const days = new Set(situations.cases.map(({ on }) => on))
    const missing = Object.entries({ ...figures, ...rules }).flatMap(([name, { values }]) => values.flatMap(({ from }) => [from, addDays(from, -1)].filter((day) => !days.has(day)).map((day) => `${name} ${day}`)))
    expect(missing).toEqual([])
  })

  test('on the day before its first value a subject is unknown, never borrowed from later', () => {
    for (const { values } of datedSubjects(books['example-city'])) {
      const [first] = values
      if (first) expect(entryIn(values, addDays(first.from, -1), undefined)).toBeUndefined()
    }
  })
})

describe('the law of the day', () => {
  test.each(situations.laws)('$situation', ({ on, programme, requirement, clause }) => {
    const { reasons } = assess(ProgrammeSchema.parse(programme), household({}), policies['example-city'], on)
    expect(reasons.find((reason) => reason.requirement === requirement)?.clause).toBe(clause)
  })

  test('before there is any, nothing is assessed', () => {
    expect(() => assess('dibao', household({}), policies['example-city'], '2021-06-30')).toThrow('no law for 2021-06-30')
  })
})

describe('cliffs: where a little more income ends a benefit', () => {
  test.each(situations.cliffs)('$situation', ({ on, household: changes, to, falls }) => {
    const at = (yuan: number, programme: string) => assess(ProgrammeSchema.parse(programme), household({ ...changes, monthlyIncome: String(yuan) }), policies['example-city'], on)
    const found = falls.map(({ programme }) => {
      for (let yuan = 1; yuan <= Number(to); yuan += 1) {
        const [before, now] = [at(yuan - 1, programme), at(yuan, programme)]
        if (before.outcome === 'may-fit' && now.outcome === 'does-not-fit') return { programme, at: String(yuan), from: `${before.outcome}${amountOf(before)}`, then: now.outcome }
      }
      return { programme }
    })
    expect(found).toEqual(falls)
  })
})
