import { PolicySnapshotSchema, type PolicySnapshot } from '@domain/policy/snapshot'
import built from '@policy-snapshot'
import { storage } from '@/platform/storage'

const key = 'policy-snapshot'

const parse = (value: unknown): PolicySnapshot | undefined => {
  const parsed = PolicySnapshotSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

const kept = (): PolicySnapshot | undefined => {
  const text = storage.read(key)
  if (!text) return undefined
  try {
    const { builtDigest, snapshot } = JSON.parse(text) as { builtDigest?: unknown; snapshot?: unknown }
    // A release brings its own book; what was kept beside an older release is asked for again.
    return builtDigest === buildsOwn().digest ? parse(snapshot) : undefined
  } catch {
    return undefined
  }
}

let own: PolicySnapshot | undefined
let current: PolicySnapshot | undefined

/** The book in the build. Throws when the build carries none that can be read: then the build is broken. */
function buildsOwn(): PolicySnapshot {
  own ??= PolicySnapshotSchema.parse(built)
  return own
}

/** The dated policy this phone computes with: the build's, or the newer one that the server gave. */
export function book(): PolicySnapshot {
  current ??= kept() ?? buildsOwn()
  return current
}

/** Puts a newer book in place, now and for the next start. */
export function replaceBook(newer: PolicySnapshot): void {
  current = newer
  storage.write(key, JSON.stringify({ builtDigest: buildsOwn().digest, snapshot: newer }))
}

/** An invented city's book is marked on every screen that uses it. */
export const isExampleBook = (): boolean => book().example
