/** What a data key is for: bound into its encryption, so that one cannot stand in for the other. */
export type KeyPurpose = 'lookup' | 'sealing'

/** The key service as we use it: it makes data keys and opens them again; its own key never leaves it. */
export interface KeyService {
  /** A fresh key of 32 bytes, plain and as the service encrypted it (base64). */
  generate: (purpose: KeyPurpose) => Promise<{ plain: Uint8Array; encrypted: string }>
  /** Throws when the key was changed, belongs to another purpose or to another service key. */
  decrypt: (purpose: KeyPurpose, encrypted: string) => Promise<Uint8Array>
}

/** The city's key for sealing what people signed: SM2 with SM3 over the whole text, with the user id that GM/T 0009 gives by default. It never leaves the key service. */
export interface SigningKey {
  /** Signature in DER, base64. */
  sign: (text: string) => Promise<string>
  /** Whether this key signed that text. Throws when the service cannot say. */
  verify: (text: string, signature: string) => Promise<boolean>
  /** SubjectPublicKeyInfo in DER, base64: what anybody needs to verify without us. */
  publicKey: () => Promise<string>
}
