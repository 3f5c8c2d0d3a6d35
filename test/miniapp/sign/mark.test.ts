import { StrokesSchema } from '@domain/signing/strokes'
import { isBlank, moveOn, nothingDrawn, putDown, strokesOf } from '@/sign/pad/mark'

const pad = { width: 343, height: 220 }
const at = (x: number, y: number, when: number) => ({ ...pad, x, y, at: when })

test('fresh paper is blank; one tap, as of a fingertip, is a mark', () => {
  const drawn = nothingDrawn()
  expect(isBlank(drawn)).toBe(true)
  expect(putDown(drawn, at(171.5, 110, 5_000))).toBe(true)
  expect(isBlank(drawn)).toBe(false)
  expect(strokesOf(drawn)).toEqual([[[500, 500, 0]]])
})

test('a mark keeps its shape whatever the size of the pad, and its pace from the first touch', () => {
  const drawn = nothingDrawn()
  putDown(drawn, at(0, 0, 1_000))
  expect(moveOn(drawn, at(343, 220, 1_250))).toEqual([[0, 0, 0], [1_000, 1_000, 250]])
  putDown(drawn, at(343, 0, 2_000))
  expect(strokesOf(drawn)).toEqual([[[0, 0, 0], [1_000, 1_000, 250]], [[1_000, 0, 1_000]]])
})

test('a finger that leaves the pad stays at its edge, one that trembles in its place adds nothing', () => {
  const drawn = nothingDrawn()
  putDown(drawn, at(100, 100, 0))
  expect(moveOn(drawn, at(100.3, 100.2, 10))).toBeUndefined()
  moveOn(drawn, at(-20, 400, 20))
  expect(strokesOf(drawn)[0]?.[1]).toEqual([0, 1_000, 20])
})

test('a finger that moves before it came down draws nothing', () => {
  expect(moveOn(nothingDrawn(), at(1, 1, 1))).toBeUndefined()
})

test('a long scribble is thinned to what a request holds, its ends kept', () => {
  const drawn = nothingDrawn()
  let refused = 0
  for (let stroke = 0; stroke < 80; stroke += 1) {
    if (!putDown(drawn, at(0, stroke, stroke * 5_000))) {
      refused += 1
      continue
    }
    for (let step = 1; step <= 900; step += 1) moveOn(drawn, at((step % 2) * 300, (step * 220) / 900, stroke * 5_000 + step))
  }
  const strokes = strokesOf(drawn)
  expect(refused).toBe(20)
  expect(StrokesSchema.safeParse(strokes).success).toBe(true)
  expect(JSON.stringify(strokes).length).toBeLessThan(110 * 1024)
  expect(strokes[0]?.[0]).toEqual(drawn.strokes[0]?.[0])
  expect(strokes[0]?.at(-1)).toEqual(drawn.strokes[0]?.at(-1))
})
