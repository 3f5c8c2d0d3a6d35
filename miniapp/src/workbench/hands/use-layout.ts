import Taro from '@tarojs/taro'
import { type Layout, layoutOf } from './layout'

/** How many columns fit on this phone or tablet at this text size. */
export function useLayout(scale: number): Layout {
  return layoutOf(Taro.getWindowInfo().windowWidth, scale)
}
