import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { type Instant, InstantSchema } from '../domain/instant'
import { type Message, MessageSchema } from '../domain/messages'
import { z } from '../domain/zod'
import type { Fragment } from './fragment'
import { type Shard, shardOf, sortable } from './shard'
import type { Table } from './table'
import { tableDefinition } from './table-definition'

/** Something that must still happen because of a stored transition. It stays until its effect is stored. */
export interface OutboxItem {
  id: string
  message: Message
  /** since when it is to be done: when it was written, or the moment it was put off to */
  at: Instant
  /** when it is handed on (again) unless it is done before */
  next: Instant
  /** how often it was handed on */
  tries: number
}

export interface Outbox {
  find: (id: string) => Promise<OutboxItem | undefined>
  /** Items of one shard to be handed on at `now`, earliest first. */
  due: (shard: Shard, now: Instant, most: number) => Promise<OutboxItem[]>
  /** Takes the item for handing on and has it come back at `next`; false when somebody else took it or it is done. */
  take: (item: OutboxItem, next: Instant) => Promise<boolean>
  /** Puts the item off: until then nobody is handed it, and from then on it is as if it were new. False when it was taken meanwhile or is done. */
  putOff: (item: OutboxItem, until: Instant) => Promise<boolean>
  /** The effect is stored: the item goes. Repeating does no harm. */
  done: (id: string) => Promise<void>
}

const keyOf = (id: string) => ({ pk: `OUT#${id}`, sk: 'OUT' })
const sortKey = (next: Instant, id: string) => `${sortable(next)}#${id}`

/** `id` begins with random hex digits (the ticket's, the application's or the notice's). */
export function addToOutbox(id: string, message: Message, at: Instant): Fragment {
  return {
    label: 'outbox',
    write: { Put: { Item: { ...keyOf(id), id, message, at, next: at, tries: 0, duePk: `OUTBOX#${shardOf(id)}`, dueSk: sortKey(at, id) }, ConditionExpression: 'attribute_not_exists(pk)' } },
  }
}

/** The id in a partition key of an outbox item, as the table's stream names it. */
export function outboxIdOf(partition: string): string {
  return partition.slice('OUT#'.length)
}

const OutboxItemSchema = z.object({ id: z.string(), message: MessageSchema, at: InstantSchema, next: InstantSchema, tries: z.number() })

/** Throws on anything else: a message must never be dropped in silence. */
function outboxItemOf(item: unknown): OutboxItem {
  return OutboxItemSchema.parse(item)
}

export function createOutbox({ client, tableName }: Table): Outbox {
  const { due: index } = tableDefinition.indexes
  /** Has the item come back at `next`, when it is still as it was read. */
  const move = async (item: OutboxItem, expression: string, next: Instant, names: Record<string, string>, values: Record<string, unknown>) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: tableName,
          Key: keyOf(item.id),
          UpdateExpression: expression,
          ConditionExpression: '#next = :seen',
          ExpressionAttributeNames: { '#next': 'next', ...names },
          ExpressionAttributeValues: { ':sort': sortKey(next, item.id), ':next': next, ':seen': item.next, ...values },
        }),
      )
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }
  return {
    find: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(id), ConsistentRead: true }))
      return Item && outboxItemOf(Item)
    },
    due: async (shard, now, most) => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: index.name,
          KeyConditionExpression: `${index.partitionKey} = :shard AND ${index.sortKey} < :after`,
          ExpressionAttributeValues: { ':shard': `OUTBOX#${shard}`, ':after': sortable(now + 1) },
          Limit: most,
        }),
      )
      return (Items ?? []).map(outboxItemOf)
    },
    take: (item, next) => move(item, 'SET dueSk = :sort, #next = :next ADD tries :one', next, {}, { ':one': 1 }),
    putOff: (item, until) => move(item, 'SET dueSk = :sort, #next = :next, #at = :next, tries = :none', until, { '#at': 'at' }, { ':none': 0 }),
    done: async (id) => {
      await client.send(new DeleteCommand({ TableName: tableName, Key: keyOf(id) }))
    },
  }
}
