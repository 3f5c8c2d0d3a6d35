import Taro from '@tarojs/taro'

interface RandomSource {
  getRandomValues(options: { length: number; success(result: { randomValues: ArrayBuffer }): void; fail(error: unknown): void }): void
}

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** `bytes` random bytes from the phone's own generator as lower-case hex. Rejects where the phone gives none: a guessable secret is never made. */
export function randomHex(bytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const source = Taro as unknown as RandomSource
    source.getRandomValues({ length: bytes, success: ({ randomValues }) => resolve(hexOf(new Uint8Array(randomValues))), fail: reject })
  })
}
