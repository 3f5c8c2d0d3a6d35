/** `bytes` random bytes from the browser's own generator as lower-case hex. */
export function randomHex(bytes: number): Promise<string> {
  return Promise.resolve(Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join(''))
}
