/** Photos and papers, each under its own key (`photos/<application>/<photo>`, `papers/<application>/<document>`). Everything is sealed before it leaves us. */
export interface Files {
  /** Keeps bytes under a key; what was there before is replaced. */
  put: (key: string, bytes: Uint8Array) => Promise<void>
  /** Keeps bytes under a key where nothing is yet. True when exactly these bytes lie there now, also from an earlier try; false when something else does. */
  putOnce: (key: string, bytes: Uint8Array) => Promise<boolean>
  /** Undefined when nothing lies there. Throws when it was changed or moved. */
  get: (key: string) => Promise<Uint8Array | undefined>
}
