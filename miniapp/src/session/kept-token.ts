import { sealedStorage } from '@/platform/storage'

/** Kept as JSON `{ token }`: where a resident's session lies on this phone or in this browser. */
const key = 'resident-session'

/** The token of the session kept here, if there is one and it can be read. */
export async function keptToken(): Promise<string | undefined> {
  let text: string | undefined
  await sealedStorage.change(key, (before) => {
    text = before
    return before
  })
  return text === undefined ? undefined : tokenIn(text)
}

function tokenIn(text: string): string | undefined {
  try {
    const held: unknown = JSON.parse(text)
    return typeof held === 'object' && held !== null && 'token' in held && typeof held.token === 'string' ? held.token : undefined
  } catch {
    return undefined
  }
}

/** When this phone keeps nothing, the session lasts as long as the app is open. */
export async function keepToken(token: string): Promise<void> {
  await sealedStorage.change(key, () => JSON.stringify({ token }))
}

export async function dropToken(): Promise<void> {
  await sealedStorage.change(key, () => undefined)
}
