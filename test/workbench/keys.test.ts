import { fc } from '../seeded'
import { commandOf, type KeyPress } from '@/workbench/board/keys'

const ids = ['1', '2', '3'].map((digit) => digit.repeat(32))
const press = (key: string, over: Partial<KeyPress> = {}): KeyPress => ({ key, modified: false, typing: false, onControl: false, ...over })

test('j and k walk the list and stop at its ends', () => {
  expect(commandOf(press('j'), { ids })).toEqual({ type: 'select', id: ids[0] })
  expect(commandOf(press('j'), { ids, selected: ids[0] })).toEqual({ type: 'select', id: ids[1] })
  expect(commandOf(press('j'), { ids, selected: ids[2] })).toEqual({ type: 'select', id: ids[2] })
  expect(commandOf(press('k'), { ids, selected: ids[1] })).toEqual({ type: 'select', id: ids[0] })
  expect(commandOf(press('k'), { ids, selected: ids[0] })).toEqual({ type: 'select', id: ids[0] })
  expect(commandOf(press('j'), { ids: [] })).toBeUndefined()
})

test('a selected ticket that has left the list starts the walk again at the top', () => {
  expect(commandOf(press('j'), { ids, selected: 'f'.repeat(32) })).toEqual({ type: 'select', id: ids[0] })
})

test('c takes the opened ticket before the selected one', () => {
  expect(commandOf(press('c'), { ids, selected: ids[0], opened: ids[2] })).toEqual({ type: 'claim', id: ids[2] })
  expect(commandOf(press('c'), { ids, selected: ids[0] })).toEqual({ type: 'claim', id: ids[0] })
  expect(commandOf(press('c'), { ids })).toBeUndefined()
})

test('enter on a button stays the button’s', () => {
  expect(commandOf(press('Enter', { onControl: true }), { ids, selected: ids[0] })).toBeUndefined()
  expect(commandOf(press('Enter'), { ids, selected: ids[0] })).toEqual({ type: 'open', id: ids[0] })
})

test('nothing is ever taken from a field or from the browser’s own shortcuts', () => {
  fc.assert(
    fc.property(fc.constantFrom('j', 'k', 'c', '/', '?', 'Enter', 'Escape'), fc.constantFrom({ typing: true }, { modified: true }), (key, over) => {
      expect(commandOf(press(key, over), { ids, selected: ids[0], opened: ids[1] })).toBeUndefined()
    }),
  )
})
