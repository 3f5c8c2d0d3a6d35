import Taro from '@tarojs/taro'

/**
 * Small texts kept on this phone that it can do without. `sealed` texts are encrypted by WeChat with its own key (against reading of the phone's files only).
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

/** What became of a change: kept; not kept because the phone has no room; or the text that is there could not be read, and nothing was written. */
export type Change = 'kept' | 'no-room' | 'unread'

export const sealedStorage = {
  /**
   * One change of the text under `key`: `make` is given what is there and gives what is to be there, undefined for nothing.
   * It is not asked when that cannot be told: what could not be read is never written over.
   */
  async change(key: string, make: (before: string | undefined) => string | undefined): Promise<Change> {
    let before: string | undefined
    try {
      // Taro hands every option through; its types lag behind WeChat's
      const sealed = { key, encrypt: true }
      const { data } = await Taro.getStorage<unknown>(sealed)
      if (typeof data !== 'string') return 'unread'
      before = data === '' ? undefined : data
    } catch (error) {
      if (!isAbsence(error)) return 'unread'
    }
    const after = make(before)
    try {
      const sealed = { key, data: after, encrypt: true }
      await (after === undefined ? Taro.removeStorage({ key }) : Taro.setStorage(sealed))
      return 'kept'
    } catch {
      return 'no-room'
    }
  },
}

/** WeChat refuses to read a key that was never written, and says so; any other refusal tells nothing of what is there. */
function isAbsence(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errMsg' in error && /data not found/.test(String(error.errMsg))
}
