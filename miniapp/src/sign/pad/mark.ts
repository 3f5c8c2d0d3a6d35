import type { Strokes } from '@domain/signing/strokes'

/** Side of the pad in its own units, whatever its size on the screen. */
export const UNITS = 1_000
const MOST_STROKES = 60
const MOST_IN_STROKE = 600
/** so that the mark fits into one request */
const MOST_POINTS = 5_000
/** points nearer than this to the last one say nothing new */
const NEAR = 3
const LONGEST = 3_600_000

type Point = Strokes[number][number]

/** A place on the pad in phone pixels, and the pad's size there. */
export interface Touch {
  x: number
  y: number
  width: number
  height: number
  /** any clock in milliseconds, the same for the whole mark */
  at: number
}

export interface Drawn {
  strokes: Point[][]
  /** the clock's value at the first touch */
  begun?: number
}

export const nothingDrawn = (): Drawn => ({ strokes: [] })
export const isBlank = ({ strokes }: Drawn): boolean => strokes.length === 0

const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))
const pointOf = ({ x, y, width, height, at }: Touch, begun: number): Point => [within((x / width) * UNITS, UNITS), within((y / height) * UNITS, UNITS), within(at - begun, LONGEST)]

/** The finger comes down: a dot, until it moves. Answers false when the pad holds as many strokes as one mark may have. */
export function putDown(drawn: Drawn, touch: Touch): boolean {
  if (drawn.strokes.length >= MOST_STROKES) return false
  drawn.begun ??= touch.at
  drawn.strokes.push([pointOf(touch, drawn.begun)])
  return true
}

/** The finger moves; answers the line it drew, in units, or undefined when it stayed where it was. */
export function moveOn(drawn: Drawn, touch: Touch): readonly [Point, Point] | undefined {
  const stroke = drawn.strokes[drawn.strokes.length - 1]
  const last = stroke?.[stroke.length - 1]
  if (!stroke || !last || drawn.begun === undefined) return undefined
  const point = pointOf(touch, drawn.begun)
  if (Math.abs(point[0] - last[0]) < NEAR && Math.abs(point[1] - last[1]) < NEAR) return undefined
  stroke.push(point)
  return [last, point]
}

/** Every second point of a stroke, its ends among them. */
const thinner = (stroke: readonly Point[]): Point[] => stroke.filter((_, at) => at % 2 === 0 || at === stroke.length - 1)

/** The mark as it is sealed: its shape and its pace, thinned only where it is longer than a request may be. */
export function strokesOf({ strokes }: Drawn): Strokes {
  let kept = strokes.map((stroke) => {
    let short = [...stroke]
    while (short.length > MOST_IN_STROKE) short = thinner(short)
    return short
  })
  while (kept.reduce((sum, stroke) => sum + stroke.length, 0) > MOST_POINTS) kept = kept.map(thinner)
  return kept
}
