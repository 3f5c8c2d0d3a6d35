import Taro from '@tarojs/taro'

/** A code of `wx.login`, good once and for five minutes; undefined when WeChat gives none. */
export async function wechatLoginCode(): Promise<string | undefined> {
  try {
    const { code } = await Taro.login()
    return code || undefined
  } catch {
    return undefined
  }
}
