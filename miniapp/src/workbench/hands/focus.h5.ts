/** Puts the keyboard's focus on the element with this id once it stands on the page. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView?.({ block: 'nearest' })
  })
}
