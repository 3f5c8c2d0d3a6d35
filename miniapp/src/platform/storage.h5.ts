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

export type Change = 'kept' | 'no-room' | 'unread'

/** A browser has no place that the page could seal better than itself: the same storage behind the same door, one tab at a time. */
export const sealedStorage = {
  change: (key: string, make: (before: string | undefined) => string | undefined): Promise<Change> =>
    alone(key, () => {
      let before: string | null
      try {
        before = localStorage.getItem(key)
      } catch {
        return 'unread'
      }
      const after = make(before ?? undefined)
      try {
        if (after === undefined) localStorage.removeItem(key)
        else localStorage.setItem(key, after)
        return 'kept'
      } catch {
        return 'no-room'
      }
    }),
}

/** Runs while no other tab changes this key. An old browser has no locks: there nothing but the work itself, in one go, keeps tabs apart. */
async function alone<Value>(key: string, work: () => Value): Promise<Value> {
  const locks: LockManager | undefined = navigator.locks
  return locks === undefined ? work() : locks.request(key, work)
}
