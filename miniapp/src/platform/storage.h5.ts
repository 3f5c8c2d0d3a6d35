/** When the browser keeps nothing (private window, storage switched off), this page's life is all there is. */
const whileOpen = new Map<string, string>()

/** Small texts kept in this browser. Writing answers false when the browser keeps nothing beyond this page; nothing here throws. */
export const storage = {
  read(key: string): string | undefined {
    try {
      return localStorage.getItem(key) ?? whileOpen.get(key)
    } catch {
      return whileOpen.get(key)
    }
  },
  write(key: string, text: string): boolean {
    try {
      localStorage.setItem(key, text)
      whileOpen.delete(key)
      return true
    } catch {
      whileOpen.set(key, text)
      return false
    }
  },
  erase(key: string): void {
    whileOpen.delete(key)
    try {
      localStorage.removeItem(key)
    } catch {
      // nothing was there
    }
  },
}

/** A browser has no place that the page could seal better than itself: the same storage behind the same promise-shaped door. */
export const sealedStorage = {
  read: (key: string): Promise<string | undefined> => Promise.resolve(storage.read(key)),
  write: (key: string, text: string): Promise<boolean> => Promise.resolve(storage.write(key, text)),
  erase: (key: string): Promise<void> => Promise.resolve(storage.erase(key)),
}
