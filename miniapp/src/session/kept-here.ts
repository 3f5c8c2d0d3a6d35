import { sealedStorage } from '@/platform/storage'

const key = 'kept-here'

/** A text is kept on this phone for whoever is signed in here: it goes when they leave. */
export async function noteKept(name: string): Promise<void> {
  await sealedStorage.change(key, (before) => JSON.stringify([...new Set([...namesIn(before), name])]))
}

/** Nothing stays of what was noted. */
export async function forgetKept(): Promise<void> {
  let names: readonly string[] = []
  await sealedStorage.change(key, (before) => {
    names = namesIn(before)
    return undefined
  })
  await Promise.all(names.map((name) => sealedStorage.change(name, () => undefined)))
}

function namesIn(text: string | undefined): readonly string[] {
  try {
    const held: unknown = JSON.parse(text ?? '')
    return Array.isArray(held) ? held.filter((name) => typeof name === 'string') : []
  } catch {
    return []
  }
}
