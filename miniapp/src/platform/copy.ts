import Taro from '@tarojs/taro'

/** Puts the text on the clipboard; answers whether it worked. */
export function copyText(data: string): Promise<boolean> {
  return Taro.setClipboardData({ data }).then(
    () => true,
    () => false,
  )
}
