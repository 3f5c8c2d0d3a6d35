import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Acts when this part of a page is there, which may be after the page itself was shown, and whenever the page is shown again. */
export function useOnShow(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => latest.current(), [])
  useDidShow(() => latest.current())
}
