import type { PhotoId } from '@domain/ids'
import type { TakenPhoto } from './taken-photo'

/** The photo of these bytes. */
export const photoOf = (bytes: Uint8Array): TakenPhoto => ({
  size: bytes.length,
  part: (offset, length) => Promise.resolve(btoa(bytes.slice(offset, offset + length).reduce((text, byte) => text + String.fromCharCode(byte), ''))),
  async keepAs(id) {
    await onShelf('readwrite', (shelf) => shelf.put(bytes, id))
  },
})

/** The photo kept under this id; undefined when this browser has it no more. */
export async function keptPhoto(id: PhotoId): Promise<TakenPhoto | undefined> {
  const bytes = await onShelf<unknown>('readonly', (shelf) => shelf.get(id)).catch(() => undefined)
  return bytes instanceof Uint8Array ? photoOf(bytes) : undefined
}

/** The photo under this id is kept no longer. */
export async function dropPhoto(id: PhotoId): Promise<void> {
  await onShelf('readwrite', (shelf) => shelf.delete(id)).catch(() => undefined)
}

const name = 'photos'

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(name)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

/** One act on this browser's shelf of photos, done once it is on the disk; rejects in a private window that has none. */
async function onShelf<Value>(mode: IDBTransactionMode, act: (shelf: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const database = await opened()
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction(name, mode)
      const request = act(transaction.objectStore(name))
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}
