import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import type { ApplicationId, PhotoId } from '../domain/ids'
import { DAY, type Instant, SECOND } from '../domain/instant'
import { receivedOf, type StoredPhoto } from '../domain/photo/photo-parts'
import type { Sealer } from '../domain/sealing'
import { applicationPartition, contextOf } from './application-items'
import type { Fragment } from './fragment'
import type { Table } from './table'

/** Label of the expectation that a photo is as it was read. */
export const photoMovedOn = 'photo-parts'

export interface PhotoStore {
  get: (application: ApplicationId, photo: PhotoId) => Promise<StoredPhoto | undefined>
  /** Every photo of an application, in no order. */
  of: (application: ApplicationId) => Promise<StoredPhoto[]>
  /** The next part of a photo, or the first of a new one. Expects nothing more of it than `before` has (`photoMovedOn`). */
  addPart: (application: ApplicationId, before: StoredPhoto | undefined, photo: Pick<StoredPhoto, 'id' | 'size'>, bytes: Uint8Array, at: Instant) => Fragment[]
  /** The whole photo out of its parts; undefined when a part is no longer there. */
  bytesOf: (application: ApplicationId, photo: StoredPhoto) => Promise<Uint8Array | undefined>
  /** What became of a photo that is all here; its parts go. Expects it still arriving (`photoMovedOn`). */
  settle: (application: ApplicationId, photo: StoredPhoto, as: Pick<StoredPhoto, 'state' | 'type'>) => Fragment[]
}

/** A photo that nobody goes on with is forgotten. */
const partsKeptFor = 30 * DAY

const photoKey = (application: ApplicationId, photo: PhotoId) => ({ pk: applicationPartition(application), sk: `PHOTO#${photo}` })
const partPrefix = (photo: PhotoId) => `PART#${photo}#`
const partKey = (application: ApplicationId, photo: PhotoId, offset: number) => ({ pk: applicationPartition(application), sk: `${partPrefix(photo)}${String(offset).padStart(8, '0')}` })

/** How far a photo is stands in one small item; its parts lie beside it, sealed, until the photo is whole. */
export function createPhotoStore({ client, tableName, sealer }: Table & { sealer: Sealer }): PhotoStore {
  const query = (application: ApplicationId, prefix: string) =>
    paginateQuery({ client }, { TableName: tableName, ConsistentRead: true, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)', ExpressionAttributeValues: { ':pk': applicationPartition(application), ':prefix': prefix } })
  return {
    get: async (application, photo) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: photoKey(application, photo), ConsistentRead: true }))
      return Item && photoOf(Item)
    },

    of: async (application) => {
      const photos: StoredPhoto[] = []
      for await (const { Items } of query(application, 'PHOTO#')) photos.push(...(Items ?? []).map(photoOf))
      return photos
    },

    addPart: (application, before, { id, size }, bytes, at) => {
      const parts = before?.parts ?? []
      const received = receivedOf({ parts })
      const key = partKey(application, id, received)
      const expectation = before ? stillArriving(received) : { ConditionExpression: 'attribute_not_exists(pk)' }
      const item = { id, state: 'arriving', size, parts: [...parts, bytes.length], received: received + bytes.length }
      return [
        { label: photoMovedOn, write: { Put: { Item: { ...photoKey(application, id), ...item }, ...expectation } } },
        { label: 'photo-part', write: { Put: { Item: { ...key, sealed: sealer.sealBytes(contextOf(key), bytes), expiresAt: Math.ceil((at + partsKeptFor) / SECOND) } } } },
      ]
    },

    bytesOf: async (application, { id, size }) => {
      const parts: Uint8Array[] = []
      for await (const { Items = [] } of query(application, partPrefix(id))) for (const { pk, sk, sealed } of Items) parts.push(sealer.openBytes(contextOf({ pk, sk }), sealed))
      const whole = Buffer.concat(parts)
      return whole.length === size ? whole : undefined
    },

    settle: (application, { id, size, parts }, as) => {
      const received = receivedOf({ parts })
      const offsets = parts.map((_, index) => receivedOf({ parts: parts.slice(0, index) }))
      return [
        { label: photoMovedOn, write: { Put: { Item: { ...photoKey(application, id), id, size, parts, received, ...as }, ...stillArriving(received) } } },
        ...offsets.map((offset): Fragment => ({ label: 'photo-part', write: { Delete: { Key: partKey(application, id, offset) } } })),
      ]
    },
  }
}

function stillArriving(received: number) {
  return { ConditionExpression: '#state = :arriving AND received = :received', ExpressionAttributeNames: { '#state': 'state' }, ExpressionAttributeValues: { ':arriving': 'arriving', ':received': received } }
}

function photoOf({ id, state, size, parts, type }: Record<string, unknown>): StoredPhoto {
  if (typeof id !== 'string' || typeof size !== 'number') throw new Error('not a photo')
  return { id, state, size, parts, ...(type !== undefined && { type }) } as StoredPhoto
}
