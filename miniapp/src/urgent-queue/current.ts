import type { PressKey } from '@domain/ids'

let current: PressKey | undefined

/** The press just made, for the page that opens next: a protected one never stands in an address or in a history. */
export const currentPress = {
  set(key: PressKey): void {
    current = key
  },
  get: (): PressKey | undefined => current,
  forget(): void {
    current = undefined
  },
}
