import { fc } from '../../seeded'
import { memberField, mostMembers } from '../../../functions/domain/application/members'
import { answersOf, hear, type Said } from '../../../functions/domain/application/said'
import { spouse } from './builders'

const field = fc.constantFrom('wish', 'area', 'savings', memberField(spouse, 'name'), 'incomeText')
const word = fc.record({ field, value: fc.constantFrom('', 'a', 'b', 'c') })
const batch = fc.record({ words: fc.array(word, { minLength: 1, maxLength: 5 }), at: fc.integer({ min: 1, max: 1_000 }) })

const heard = (said: Said, words: { field: string; value: string }[], at: number): Said => {
  const result = hear(said, words, at)
  if (!result.ok) throw new Error(result.refusal)
  return result.value.said
}

describe('what stands after words from several phones', () => {
  it('is for each field the word that was received last, in whichever order they are stored', () => {
    fc.assert(
      fc.property(fc.uniqueArray(batch, { selector: ({ at }) => at, maxLength: 8 }), fc.infiniteStream(fc.nat()), (batches, chance) => {
        const shuffled = batches.map((each) => ({ each, by: chance.next().value ?? 0 })).sort((a, b) => a.by - b.by).map(({ each }) => each)
        const expected: Record<string, string> = {}
        for (const { words } of [...batches].sort((a, b) => a.at - b.at)) for (const { field: name, value } of words) expected[name] = value
        const stands = answersOf(shuffled.reduce<Said>((said, { words, at }) => heard(said, words, at), {}))
        expect(stands).toEqual(Object.fromEntries(Object.entries(expected).filter(([, value]) => value)))
      }),
    )
  })

  it('does not change when the same words come again', () => {
    fc.assert(
      fc.property(batch, ({ words, at }) => {
        const once = heard({}, words, at)
        expect(hear(once, words.filter((each, index) => words.findLastIndex((other) => other.field === each.field) === index), at + 1)).toMatchObject({ ok: true, value: { changed: false } })
      }),
    )
  })

  it('keeps fields of older forms untouched', () => {
    const old: Said = { incomeText: { value: '不知道', at: 1 } }
    expect(answersOf(heard(old, [{ field: 'wish', value: 'dibao' }], 2))).toEqual({ incomeText: '不知道', wish: 'dibao' })
  })

  it('a person taken away does not come back by a word that was late', () => {
    const named = heard({}, [{ field: memberField(spouse, 'name'), value: '李建国' }], 5)
    const gone = heard(named, [{ field: memberField(spouse, 'name'), value: '' }], 7)
    expect(answersOf(heard(gone, [{ field: memberField(spouse, 'name'), value: '李建军' }], 6))).toEqual({})
  })

  it('never grows without end, however often people are taken away', () => {
    let said: Said = {}
    for (let round = 0; round < 1_000; round += 1) said = heard(said, [{ field: memberField(String(round).padStart(8, '0'), 'name'), value: '' }], round)
    expect(Object.keys(said).length).toBeLessThanOrEqual(200)
  })

  it('refuses a twentieth person, and the rest of that batch with them', () => {
    const people = (count: number) => Array.from({ length: count }, (_, index) => ({ field: memberField(String(index).padStart(8, '0'), 'name'), value: '李建国' }))
    expect(hear({}, people(mostMembers), 1).ok).toBe(true)
    expect(hear({}, people(mostMembers + 1), 1)).toEqual({ ok: false, refusal: 'too-many-people' })
  })
})
