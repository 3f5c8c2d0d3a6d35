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
  /** when it was written */
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
    take: async (item, next) => {
      try {
        await client.send(
          new UpdateCommand({
            TableName: tableName,
            Key: keyOf(item.id),
            UpdateExpression: 'SET dueSk = :sort, #next = :next ADD tries :one',
            ConditionExpression: '#next = :seen',
            ExpressionAttributeNames: { '#next': 'next' },
            ExpressionAttributeValues: { ':sort': sortKey(next, item.id), ':next': next, ':seen': item.next, ':one': 1 },
          }),
        )
        return true
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false
        throw error
      }
    },
    done: async (id) => {
      await client.send(new DeleteCommand({ TableName: tableName, Key: keyOf(id) }))
    },
  }
}
