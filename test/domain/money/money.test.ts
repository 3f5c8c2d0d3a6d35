import { fc } from '../../seeded'
import { fenOfYuan, perMilleOf, perMilleUpToYuan, shareDown, shareUp, upToYuan, yuanText } from '../../../functions/domain/money/money'

const fen = fc.integer({ min: 0, max: 100_000_000_000 })

describe('money', () => {
  test.each([
    ['1180', 118_000],
    ['641.67', 64_167],
    ['0.5', 50],
    ['1,180', 118_000],
    [' 20 ', 2_000],
    ['1.234', undefined],
    ['', undefined],
    ['-5', undefined],
    ['1e3', undefined],
    ['1000000000', 100_000_000_000],
    ['1000000000.01', undefined],
  ])('"%s" typed is %s fen', (typed, expected) => {
    expect(fenOfYuan(typed)).toBe(expected)
  })

  test('read and typed again is the same', () => {
    fc.assert(fc.property(fen, (amount) => expect(fenOfYuan(yuanText(amount))).toBe(amount)))
  })

  test('shared out is whole fen on both sides of the true share', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 1, max: 20 }), (amount, parts) => {
        const [down, up] = [shareDown(amount, parts), shareUp(amount, parts)]
        expect(down * parts <= amount && amount <= up * parts && up - down <= 1).toBe(true)
        expect([down, up].every(Number.isInteger)).toBe(true)
      }),
    )
  })

  test('rounded up is whole yuan and less than a yuan more', () => {
    fc.assert(fc.property(fen, (amount) => expect(upToYuan(amount) % 100 === 0 && upToYuan(amount) >= amount && upToYuan(amount) - amount < 100).toBe(true)))
  })

  test.each([
    [2_000_001, 100, 200_000, 200_100],
    [100_000, 1_500, 150_000, 150_000],
    [1, 1, 0, 100],
    [0, 400, 0, 0],
  ])('of %s fen, %s thousandths are %s, to the next yuan %s', (amount, perMille, down, up) => {
    expect([perMilleOf(amount, perMille), perMilleUpToYuan(amount, perMille)]).toEqual([down, up])
  })
})
