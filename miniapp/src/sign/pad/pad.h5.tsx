import { type PointerEvent, useEffect, useRef } from 'react'
import { phoneNow } from '@/platform/clock'
import { densityOf, line, type Paper, redraw } from './ink'
import { moveOn, putDown } from './mark'
import type { PadProps } from './pad'

export type { PadProps }

function paperOf(canvas: HTMLCanvasElement): Paper | undefined {
  const ink = canvas.getContext('2d')
  if (!ink) return undefined
  const density = densityOf(window.devicePixelRatio)
  canvas.width = Math.round(canvas.clientWidth * density)
  canvas.height = Math.round(canvas.clientHeight * density)
  return { ink, width: canvas.width, height: canvas.height, density }
}

/** White paper under a finger, a pen or a mouse. Another `drawn` is fresh paper. */
export function Pad({ label, drawn, onDrawn }: PadProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const paper = useRef<Paper>()
  const drawing = useRef<number>()
  useEffect(() => {
    const spread = () => {
      paper.current = canvas.current ? paperOf(canvas.current) : undefined
      if (paper.current) redraw(paper.current, drawn)
    }
    spread()
    window.addEventListener('resize', spread)
    return () => window.removeEventListener('resize', spread)
  }, [drawn])

  const touchOf = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return { x: event.clientX - left, y: event.clientY - top, width, height, at: phoneNow() }
  }
  const down = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!paper.current || drawing.current !== undefined || !putDown(drawn, touchOf(event))) return
    drawing.current = event.pointerId
    event.currentTarget.setPointerCapture(event.pointerId)
    const dot = drawn.strokes.at(-1)?.[0]
    if (dot) line(paper.current, dot, dot)
    onDrawn()
  }
  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    if (drawing.current !== event.pointerId) return
    const drew = moveOn(drawn, touchOf(event))
    if (drew && paper.current) line(paper.current, ...drew)
  }
  const up = (event: PointerEvent<HTMLCanvasElement>) => {
    if (drawing.current === event.pointerId) drawing.current = undefined
  }
  return (
    <div className="pad">
      <canvas ref={canvas} className="pad-paper" role="img" aria-label={label} onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up} />
    </div>
  )
}
