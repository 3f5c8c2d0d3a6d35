/** weapp tells no page of every touch. Answers how to stop listening. */
export function onTouch(_then: () => void): () => void {
  return () => undefined
}
