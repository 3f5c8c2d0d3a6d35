export interface Secrets {
  /** The JSON of a secret; kept for some minutes, so that a change there is taken up without a start. Throws when it was never read, or was never JSON. */
  read: (id: string) => Promise<unknown>
}
