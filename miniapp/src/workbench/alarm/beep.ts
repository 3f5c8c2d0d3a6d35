import Taro from '@tarojs/taro'

/** A phone shakes: it is in a pocket, and its own messages ring. */
export const beeper = {
  beep(): void {
    void Taro.vibrateLong().catch(() => undefined)
  },
  /** weapp needs no gesture before it may shake */
  async wake(): Promise<boolean> {
    return true
  },
  awake: (): boolean => true,
}
