import type { Place } from './keep'

const held = new Map<Place, string>()

/** Small texts of one officer's session: they end with the browser's tab, so that a shared computer keeps nothing. */
export const keep = {
  opened: Promise.resolve(),
  read(place: Place): string | undefined {
    try {
      return sessionStorage.getItem(place) ?? held.get(place)
    } catch {
      return held.get(place)
    }
  },
  write(place: Place, text: string): void {
    try {
      sessionStorage.setItem(place, text)
      held.delete(place)
    } catch {
      held.set(place, text)
    }
  },
  erase(place: Place): void {
    held.delete(place)
    try {
      sessionStorage.removeItem(place)
    } catch {
      // nothing was there
    }
  },
}
