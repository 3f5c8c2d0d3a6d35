import { Canvas, View } from '@tarojs/components'
import Taro, { useReady } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { phoneNow } from '@/platform/clock'
import { clear, densityOf, type Ink, line, type Paper } from './ink'
import { type Drawn, moveOn, putDown } from './mark'

export interface PadProps {
  /** what it is, for a screen reader */
  label: string
  /** what was drawn; the pad writes into it */
  drawn: Drawn
  /** after each stroke began */
  onDrawn: () => void
}

interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): Ink
}
interface Found {
  node?: CanvasNode
  width: number
  height: number
}

interface Touched {
  touches: readonly { x?: number; y?: number }[]
}

/** White paper under a finger. The canvas is there from the page's first moment on; another `drawn` is fresh paper. */
export function Pad({ label, drawn, onDrawn }: PadProps) {
  const paper = useRef<Paper & { shownWidth: number; shownHeight: number }>()
  useReady(() => {
    Taro.createSelectorQuery()
      .select('#pad')
      .fields({ node: true, size: true })
      .exec((answers: (Found | null)[]) => {
        const found = answers[0]
        if (!found?.node) return
        const { node, width, height } = found
        const density = densityOf(Taro.getWindowInfo().pixelRatio)
        node.width = width * density
        node.height = height * density
        paper.current = { ink: node.getContext('2d'), width: node.width, height: node.height, density, shownWidth: width, shownHeight: height }
        clear(paper.current)
      })
  })
  useEffect(() => {
    if (paper.current) clear(paper.current)
  }, [drawn])

  const touchOf = ({ touches }: Touched) => {
    const { x = 0, y = 0 } = touches[0] ?? {}
    const on = paper.current
    return on && { x, y, width: on.shownWidth, height: on.shownHeight, at: phoneNow() }
  }
  const down = (event: unknown) => {
    const touch = touchOf(event as Touched)
    if (!touch || !paper.current || !putDown(drawn, touch)) return
    const dot = drawn.strokes.at(-1)?.[0]
    if (dot) line(paper.current, dot, dot)
    onDrawn()
  }
  const move = (event: unknown) => {
    const touch = touchOf(event as Touched)
    const drew = touch && moveOn(drawn, touch)
    if (drew && paper.current) line(paper.current, ...drew)
  }
  return (
    <View className="pad" aria-label={label}>
      <Canvas type="2d" id="pad" canvasId="pad" className="pad-paper" disableScroll onTouchStart={down} onTouchMove={move} />
    </View>
  )
}
