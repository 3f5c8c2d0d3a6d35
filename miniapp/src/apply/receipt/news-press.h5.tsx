/** A browser has no such messages: whoever uses one is told by SMS. */
export function NewsPress(): null {
  return null
}
