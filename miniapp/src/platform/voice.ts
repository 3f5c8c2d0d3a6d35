/** Reads sentences aloud with the platform's own voice. */
export interface Voice {
  /** calls back when the last sentence ended or was stopped */
  speak(sentences: readonly string[], ended: () => void): void
  stop(): void
}

/** The mini-program platform has no voice of its own: no button is shown until a speech gateway exists (promise E2). */
export function findVoice(_found: (voice: Voice | undefined) => void): () => void {
  return () => undefined
}
