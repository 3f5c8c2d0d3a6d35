import Taro from '@tarojs/taro'

/** Calls back whenever the person returns to the app or the network comes back: the moments at which something kept may go out. */
export function onReturn(returned: () => void): void {
  Taro.onAppShow(returned)
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) returned()
  })
}

/** Whether the person cannot see us now; a mini-program tells its pages itself (onHide). */
export const isHidden = (): boolean => false
