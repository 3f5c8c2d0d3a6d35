import { useEffect, useState } from 'react'
import { type Layout, layoutOf } from './layout'

/** How many columns fit in the window at this text size; follows the window. */
export function useLayout(scale: number): Layout {
  const [width, setWidth] = useState(window.innerWidth)
  useEffect(() => {
    const follow = () => setWidth(window.innerWidth)
    window.addEventListener('resize', follow)
    return () => window.removeEventListener('resize', follow)
  }, [])
  return layoutOf(width, scale)
}
