import Taro from '@tarojs/taro'
import type { Point } from '@domain/urgent-relief/help-request'

/** `not-allowed`: the person, the phone or the privacy notice says no; `not-found`: no position in time. */
export type WhereRefusal = 'not-allowed' | 'not-found'

const denied = /auth|privacy|permission|deny|denied|scope/i

/**
 * Asks once where the phone is; call only from a tap that says so. `getLocation`, not the fuzzy one: help has to find a door.
 * WeChat shows its own privacy notice and its own question first (no handler of ours replaces them); a "no" to either is `not-allowed`.
 */
export async function whereAmI(): Promise<Point | WhereRefusal> {
  try {
    const { latitude, longitude, accuracy } = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: 5_000 })
    return { latitude, longitude, accuracy: Math.min(100_000, Math.max(0, accuracy || 0)), system: 'gcj02' }
  } catch (error) {
    const said = (error as { errMsg?: unknown } | undefined)?.errMsg
    return typeof said === 'string' && denied.test(said) ? 'not-allowed' : 'not-found'
  }
}
