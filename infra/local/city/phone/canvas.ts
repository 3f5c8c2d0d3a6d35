/** A place in pixels from the left and from the top. */
export type Dot = readonly [number, number]

/** A canvas of `type="2d"` as the app draws on it: lines are noted in canvas pixels, and wiped where paper is laid over all of it. */
export class PhoneCanvas {
  /** every line that can be seen */
  lines: Dot[][] = []
  private readonly ink = new Ink(this)
  private sides: { width: number; height: number }

  /** shown on the screen in this size, in phone pixels */
  constructor(readonly shown: { width: number; height: number }) {
    this.sides = { ...shown }
  }

  get width(): number {
    return this.sides.width
  }
  /** A new size is fresh paper. */
  set width(width: number) {
    this.sides.width = width
    this.lines = []
  }
  get height(): number {
    return this.sides.height
  }
  set height(height: number) {
    this.sides.height = height
    this.lines = []
  }

  getContext(kind: string): Ink {
    if (kind !== '2d') throw new Error(`this canvas has no ${kind}`)
    return this.ink
  }
}

/** The part of a 2d context that a pen needs; whatever else the app asks for is not there. */
class Ink {
  lineCap = 'butt'
  lineJoin = 'miter'
  lineWidth = 1
  strokeStyle: unknown = '#000000'
  fillStyle: unknown = '#000000'
  private path: Dot[][] = []

  constructor(private readonly canvas: PhoneCanvas) {}

  fillRect(x: number, y: number, width: number, height: number): void {
    if (x <= 0 && y <= 0 && x + width >= this.canvas.width && y + height >= this.canvas.height) this.canvas.lines = []
  }
  beginPath(): void {
    this.path = []
  }
  moveTo(x: number, y: number): void {
    this.path.push([[x, y]])
  }
  lineTo(x: number, y: number): void {
    const line = this.path.at(-1)
    if (line) line.push([x, y])
    else this.moveTo(x, y)
  }
  stroke(): void {
    this.canvas.lines.push(...this.path.filter((line) => line.length > 1).map((line) => [...line]))
  }
}
