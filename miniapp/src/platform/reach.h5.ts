export const placeClass = (name: string): string => `at-${name.replace(/\W/g, '-')}`

/** Brings a named place of this page into sight and its first control under the keyboard; a page without it stays as it is. */
export function reach(name: string): void {
  // Pages below this one stay in the document, unseen.
  const place = [...document.querySelectorAll<HTMLElement>(`.${placeClass(name)}`)].find((each) => each.offsetParent !== null)
  place?.scrollIntoView?.({ block: 'center' })
  place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true })
}
