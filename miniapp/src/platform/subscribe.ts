import Taro from '@tarojs/taro'
import { type Ask, type NewsChoice, newsChoice } from './news-choice'

const wechatAsks: Ask = (options) => (Taro as unknown as { requestSubscribeMessage: Ask }).requestSubscribeMessage(options)

/**
 * Asks whether we may send one message about the case. Call it first and synchronously in a tap's handler, before anything that waits: WeChat opens its dialog only then.
 * Resolves to the choice, never rejects.
 */
export const askForNews = (): Promise<NewsChoice> => newsChoice(wechatAsks, CASE_NEWS_TEMPLATE)
