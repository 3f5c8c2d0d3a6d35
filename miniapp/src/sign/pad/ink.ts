import type { Drawn } from './mark'
import { UNITS } from './mark'

/** What both platforms' canvases can do. */
export interface Ink {
  lineCap: string
  lineJoin: string
  lineWidth: number
  strokeStyle: string | object
  fillStyle: string | object
  fillRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
}

export interface Paper {
  ink: Ink
  /** canvas pixels */
  width: number
  height: number
  /** canvas pixels of one phone pixel */
  density: number
}

/** More than two canvas pixels for a phone pixel cost memory and are not seen. */
export const densityOf = (pixelRatio: number): number => Math.min(2, Math.max(1, pixelRatio))

/** Fresh white paper. */
export function clear({ ink, width, height, density }: Paper): void {
  ink.fillStyle = '#ffffff'
  ink.fillRect(0, 0, width, height)
  ink.strokeStyle = '#1c2023'
  ink.lineWidth = 3.5 * density
  ink.lineCap = 'round'
  ink.lineJoin = 'round'
}

/** A line between two points in pad units; between a point and itself a dot. */
export function line({ ink, width, height }: Paper, from: readonly number[], to: readonly number[]): void {
  const at = ([x = 0, y = 0]: readonly number[]): [number, number] => [(x / UNITS) * width, (y / UNITS) * height]
  const [endX, endY] = at(to)
  ink.beginPath()
  ink.moveTo(...at(from))
  ink.lineTo(from === to ? endX + 0.1 : endX, endY)
  ink.stroke()
}

/** The whole mark on fresh paper: after the screen was turned. */
export function redraw(paper: Paper, { strokes }: Drawn): void {
  clear(paper)
  for (const stroke of strokes) {
    for (const [at, point] of stroke.entries()) line(paper, stroke[at - 1] ?? point, point)
  }
}
