/**
 * Seals what identifies a person. `context` binds a value to its place (item key and field), so that a sealed value moved elsewhere does not open.
 * `lookup` gives the keyed digest by which an identifier is found again; it cannot be turned back.
 */
export interface Sealer {
  seal(context: string, plain: string): string
  /** Throws when the value was changed or belongs to another context. */
  open(context: string, sealed: string): string
  lookup(kind: 'phone' | 'press-secret' | 'session' | 'login-name' | 'address' | 'openid', value: string): string
}
