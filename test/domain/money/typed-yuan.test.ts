import { fc } from '../../seeded'
import { yuanText } from '../../../functions/domain/money/money'
import { typedYuan } from '../../../functions/domain/money/typed-yuan'

describe('an amount as people type it', () => {
  it.each([
    ['3000', 300_000],
    ['3,000', 300_000],
    ['３０００', 300_000],
    ['３，０００', 300_000],
    [' 3000 ', 300_000],
    ['3000元', 300_000],
    ['0', 0],
    ['007', 700],
    ['1,234,567', 123_456_700],
  ])('%s is whole yuan', (typed, fen) => expect(typedYuan(typed)).toBe(fen))

  it.each(['3千', '三千', '3000.5', '3000.00', '-1', '+1', '1e3', '30,00', '3,0000', ',300', '3000块', '', ' ', '约3000', '2000-3000', '0x10', '9999999999999', '1000000001', 'NaN', 'Infinity'])('%s is asked again, never guessed', (typed) => expect(typedYuan(typed)).toBeUndefined())

  it('comes back from every whole amount as it is read', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (yuan) => typedYuan(yuanText(yuan * 100)) === yuan * 100))
  })

  it('is a number of fen or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const fen = typedYuan(typed)
        expect(fen === undefined || (Number.isInteger(fen) && fen >= 0 && fen % 100 === 0)).toBe(true)
      }),
    )
  })
})
