import { sealedStorage } from '@/platform/storage'

/** Kept as JSON `{ token }`: where a resident's session lies on this phone or in this browser. */
const key = 'resident-session'

/** The token of the session kept here, if there is one. */
export async function keptToken(): Promise<string | undefined> {
  const text = await sealedStorage.read(key)
  if (text === undefined) return undefined
  try {
    const held: unknown = JSON.parse(text)
    return typeof held === 'object' && held !== null && 'token' in held && typeof held.token === 'string' ? held.token : undefined
  } catch {
    return undefined
  }
}

/** False when this phone keeps nothing: the session then lasts as long as the app is open. */
export const keepToken = (token: string): Promise<boolean> => sealedStorage.write(key, JSON.stringify({ token }))

export const dropToken = (): Promise<void> => sealedStorage.erase(key)
