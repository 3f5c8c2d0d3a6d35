import Taro from '@tarojs/taro'

/**
 * Small texts kept on this phone. `sealed` texts are encrypted by WeChat with its own key (against reading of the phone's files only).
 * Writing answers false when the phone has no room; nothing here throws.
 */
export const storage = {
  read(key: string): string | undefined {
    try {
      const text: unknown = Taro.getStorageSync(key)
      return typeof text === 'string' && text !== '' ? text : undefined
    } catch {
      return undefined
    }
  },
  write(key: string, text: string): boolean {
    try {
      Taro.setStorageSync(key, text)
      return true
    } catch {
      return false
    }
  },
  erase(key: string): void {
    try {
      Taro.removeStorageSync(key)
    } catch {
      // nothing was there
    }
  },
}

export const sealedStorage = {
  async read(key: string): Promise<string | undefined> {
    try {
      // Taro hands every option through; its types lag behind WeChat's
      const sealed = { key, encrypt: true }
      const { data } = await Taro.getStorage<unknown>(sealed)
      return typeof data === 'string' && data !== '' ? data : undefined
    } catch {
      return undefined
    }
  },
  async write(key: string, text: string): Promise<boolean> {
    try {
      const sealed = { key, data: text, encrypt: true }
      await Taro.setStorage(sealed)
      return true
    } catch {
      return false
    }
  },
  async erase(key: string): Promise<void> {
    try {
      await Taro.removeStorage({ key })
    } catch {
      // nothing was there
    }
  },
}
