const held = new Map<string, string>()

/** Small texts of one officer's session: they end with the browser's tab, so that a shared computer keeps nothing. */
export const keep = {
  read(key: string): string | undefined {
    try {
      return sessionStorage.getItem(key) ?? held.get(key)
    } catch {
      return held.get(key)
    }
  },
  write(key: string, text: string): void {
    try {
      sessionStorage.setItem(key, text)
      held.delete(key)
    } catch {
      held.set(key, text)
    }
  },
  erase(key: string): void {
    held.delete(key)
    try {
      sessionStorage.removeItem(key)
    } catch {
      // nothing was there
    }
  },
}
