import { SECOND } from '@domain/instant'
import { afterAnswer, afterFailure, emptyBoard } from '@/workbench/board/board-state'
import { lineOf } from '@/workbench/board/line-words'
import { colleague, evening, ownedBy, row } from './rows'

const first = row()
const seen = afterAnswer(emptyBoard, { cursor: 'c1', tickets: [first], more: false }, evening)

test('tickets that waited before we looked make no sound, a new one does, once', () => {
  expect(seen.arrived).toEqual([])
  const newer = row()
  const after = afterAnswer(seen, { cursor: 'c2', tickets: [first, newer], more: false }, evening + SECOND)
  expect(after.arrived).toEqual([newer.id])
  expect(afterAnswer(after, { unchanged: true, cursor: 'c2' }, evening + 2 * SECOND).arrived).toEqual([])
})

test('a ticket whose officer’s time ran out is heard again; one that is taken is not', () => {
  const taken = afterAnswer(seen, { cursor: 'c2', tickets: [{ ...first, owner: ownedBy(colleague) }], more: false }, evening)
  expect(taken.arrived).toEqual([])
  expect(afterAnswer(taken, { cursor: 'c3', tickets: [first], more: false }, evening).arrived).toEqual([first.id])
})

test('without the line the wall keeps its rows and says of when they are and how old', () => {
  const down = afterFailure(seen)
  expect(down.rows).toEqual([first])
  expect(lineOf(down, evening + 2 * SECOND).tone).toBe('slow')
  const line = lineOf(down, evening + 40 * SECOND)
  expect(line.tone).toBe('down')
  expect(line.words).toContain('40 秒')
})

test('an empty list that was never confirmed is not called quiet', () => {
  expect(lineOf(afterFailure(emptyBoard), evening)).toMatchObject({ tone: 'down' })
  expect(lineOf(seen, evening).tone).toBe('live')
})
