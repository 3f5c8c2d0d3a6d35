export interface Queue {
  /** Hands a text to the queue, at least once. Throws when the queue did not take it. */
  send: (body: string) => Promise<void>
}
