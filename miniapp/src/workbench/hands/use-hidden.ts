import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Whether nobody can see the page now. */
export function useHidden(): boolean {
  const [hidden, setHidden] = useState(false)
  useDidShow(() => setHidden(false))
  useDidHide(() => setHidden(true))
  return hidden
}
