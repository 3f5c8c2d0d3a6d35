/**
 * Idempotency keys of acts: random for each act, the same again while the same act is tried again because no answer came.
 * `random` gives 32 hex digits.
 */
export function actKeys(random: () => Promise<string>) {
  let open: { signature: string; key: Promise<string> } | undefined
  return {
    /** `signature`: what is asked of which ticket, with what. */
    keyFor(signature: string): Promise<string> {
      if (open?.signature !== signature) open = { signature, key: random() }
      return open.key
    },
    /** The act was answered, one way or the other: the next one is another act. */
    answered(): void {
      open = undefined
    },
  }
}
