import Taro from '@tarojs/taro'

/** The person's own text size in WeChat, as a factor of the standard one. */
export function systemTextFactor(): number {
  try {
    const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }
    return typeof fontSizeScaleFactor === 'number' ? fontSizeScaleFactor : 1
  } catch {
    return 1
  }
}
