import { boardPart } from '../../../functions/domain/urgent-relief/board-part'

interface Row {
  id: string
  rank: 1 | 2 | 3
  pressedAt: number
  phone?: string
}
const flood = (count: number, phone?: string): Row[] => Array.from({ length: count }, (_, index) => ({ id: `flood-${index}`, rank: 1, pressedAt: index, ...(phone && { phone }) }))
const part = (rows: readonly Row[], most: number) => boardPart(rows, most, ({ phone }) => phone).map(({ id }) => id)

describe('the part of many open presses that a wall shows', () => {
  test('is everything, in order, as long as it fits', () => {
    expect(part([...flood(2), { id: 'less urgent', rank: 2, pressedAt: 0 }], 3)).toEqual(['flood-0', 'flood-1', 'less urgent'])
  })

  test('keeps everybody else when one telephone presses five hundred times', () => {
    const others: Row[] = Array.from({ length: 30 }, (_, index) => ({ id: `other-${index}`, rank: 3, pressedAt: 1_000 + index, phone: `p${index}` }))
    const shown = part([...flood(500, 'one telephone'), ...others], 40)
    expect(shown).toHaveLength(40)
    expect(shown).toEqual(expect.arrayContaining(others.map(({ id }) => id)))
    expect(shown.slice(0, 3)).toEqual(['flood-0', 'flood-1', 'flood-2'])
  })

  test('keeps a new press when five hundred older ones of many telephones stand before it', () => {
    const shown = part([...flood(500), { id: 'new', rank: 3, pressedAt: 900 }], 40)
    expect(shown).toHaveLength(40)
    expect(shown).toContain('new')
    expect(shown).toContain('flood-0')
  })
})
