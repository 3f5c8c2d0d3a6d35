/** Leaves at once for a page that says nothing, in this page's place, so that "back" does not return here. */
export function leaveNow(): void {
  window.location.replace('about:blank')
}
