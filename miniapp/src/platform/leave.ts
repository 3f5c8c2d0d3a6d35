import Taro from '@tarojs/taro'

/** Leaves at once; on weapp the program closes and the next opening shows home. */
export function leaveNow(): void {
  const program = Taro as unknown as { exitMiniProgram?: (options: { fail(): void }) => unknown }
  const home = () => {
    Taro.reLaunch({ url: '/pages/home/index' }).catch(() => undefined)
  }
  home()
  program.exitMiniProgram?.({ fail: () => undefined })
}
