/** What a data key is for: bound into its encryption, so that one cannot stand in for the other. */
export type KeyPurpose = 'lookup' | 'sealing'

/** The key service as we use it: it makes data keys and opens them again; its own key never leaves it. */
export interface KeyService {
  /** A fresh key of 32 bytes, plain and as the service encrypted it (base64). */
  generate: (purpose: KeyPurpose) => Promise<{ plain: Uint8Array; encrypted: string }>
  /** Throws when the key was changed, belongs to another purpose or to another service key. */
  decrypt: (purpose: KeyPurpose, encrypted: string) => Promise<Uint8Array>
}
