import { storage } from '@/platform/storage'

const held = new Map<string, string>()

/** Small texts of one officer's session; the phone keeps them over a closed app until the officer leaves. */
export const keep = {
  read(key: string): string | undefined {
    return held.get(key) ?? storage.read(key)
  },
  write(key: string, text: string): void {
    held.set(key, text)
    storage.write(key, text)
  },
  erase(key: string): void {
    held.delete(key)
    storage.erase(key)
  },
}
