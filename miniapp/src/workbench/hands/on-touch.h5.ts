const signs = ['pointerdown', 'keydown', 'wheel'] as const

/** Calls whenever the officer presses, types or scrolls. Answers how to stop listening. */
export function onTouch(then: () => void): () => void {
  for (const sign of signs) document.addEventListener(sign, then, { passive: true })
  return () => {
    for (const sign of signs) document.removeEventListener(sign, then)
  }
}
