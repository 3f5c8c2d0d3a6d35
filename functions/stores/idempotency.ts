import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { DAY, type Instant, SECOND } from '../domain/instant'
import type { Fragment } from './fragment'
import type { Table } from './table'

/** Label of the expectation that a key was never answered. */
export const keyAnswered = 'idempotency-key'

export interface KeptAnswer {
  requestHash: string
  status: number
  body: string
}

export interface Idempotency {
  find: (key: string) => Promise<KeptAnswer | undefined>
  /** The write that keeps an answer for fourteen days. Expects none (`keyAnswered`). */
  store: (key: string, answer: KeptAnswer, now: Instant) => Fragment
}

const keyOf = (key: string) => ({ pk: `IDEM#${key}`, sk: 'IDEM' })
const keptFor = 14 * DAY

export function createIdempotency({ client, tableName }: Table): Idempotency {
  return {
    find: async (key) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(key), ConsistentRead: true }))
      return Item && { requestHash: Item.requestHash, status: Item.status, body: Item.body }
    },
    store: (key, answer, now) => ({
      label: keyAnswered,
      write: { Put: { Item: { ...keyOf(key), ...answer, expiresAt: Math.ceil((now + keptFor) / SECOND) }, ConditionExpression: 'attribute_not_exists(pk)' } },
    }),
  }
}
