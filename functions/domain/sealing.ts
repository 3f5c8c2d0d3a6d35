/**
 * Seals what identifies a person. `context` binds a value to its place (item key and field), so that a sealed value moved elsewhere does not open.
 * `lookup` gives the keyed digest by which an identifier is found again; it cannot be turned back.
 */
export interface Sealer {
  seal(context: string, plain: string): string
  /** Throws when the value was changed or belongs to another context. */
  open(context: string, sealed: string): string
  /** The same for what is no text: pictures, papers. A sealed text is no sealed file, and the other way round. */
  sealBytes(context: string, plain: Uint8Array): Uint8Array
  /** Throws as `open` does. */
  openBytes(context: string, sealed: Uint8Array): Uint8Array
  lookup(kind: 'phone' | 'press-secret' | 'session' | 'login-name' | 'address' | 'id-number' | 'openid' | 'resident-session' | 'sms-code' | 'invitation', value: string): string
}

/** Data keys as the key service encrypted them (base64), sealing keys by version: `current` seals, every version opens. Look-up has one key for ever: another would lose every identifier. */
export interface EncryptedKeyring {
  current: string
  lookup: string
  sealing: Record<string, string>
}

/** Where the encrypted keyring is kept. */
export interface KeyringStore {
  read: () => Promise<EncryptedKeyring | undefined>
  /** Keeps `ring` if there is none yet; gives the one that stays. */
  keep: (ring: EncryptedKeyring) => Promise<EncryptedKeyring>
}
