import { answersOf } from '@/case/supplement/answers'

const items = [{ id: '1' }, { id: '2' }]
const photo = { id: 'b'.repeat(32), sent: true }

test('an item is answered by a photo, by words, or by asking for help', () => {
  expect(answersOf(items, { 1: { photo }, 2: { cannot: true } })).toEqual({ answers: [{ item: '1', photo: photo.id, cannot: false }, { item: '2', cannot: true }], missing: [], arriving: [] })
  expect(answersOf(items, { 1: { words: ' 发票丢了 ' }, 2: { words: '  ' } })).toMatchObject({ answers: [{ item: '1', words: '发票丢了', cannot: false }, { item: '2' }], missing: ['2'] })
})

test('a photo that is still on its way is waited for', () => {
  expect(answersOf([{ id: '1' }], { 1: { photo: { ...photo, sent: false } } }).arriving).toEqual(['1'])
})
