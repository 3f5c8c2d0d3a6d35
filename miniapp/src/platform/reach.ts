import { scrollTo } from './navigation'

export const placeClass = (name: string): string => `at-${name.replace(/\W/g, '-')}`

/** Brings a named place of this page into sight; a page without it stays as it is. */
export function reach(name: string): void {
  scrollTo(`.${placeClass(name)}`)
}
