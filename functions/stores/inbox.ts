import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetCommand, paginateQuery, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { NoticeId, PersonId } from '../domain/ids'
import { type Instant, SECOND } from '../domain/instant'
import { missingValues, type NewNotice, type Notice, NoticeSchema } from '../domain/notification/notice'
import type { Sealer } from '../domain/sealing'
import type { Fragment } from './fragment'
import { addToOutbox } from './outbox'
import type { Table } from './table'

export interface Inbox {
  find: (person: PersonId, notice: NoticeId) => Promise<Notice | undefined>
  /** Everything that the person was told, newest first. */
  list: (person: PersonId) => Promise<Notice[]>
  countUnseen: (person: PersonId) => Promise<number>
  /** Notes that the person saw these; each stays for `keepFor` milliseconds from then on. One seen before, or not in this inbox, is left alone. */
  see: (person: PersonId, notices: readonly NoticeId[], now: Instant, keepFor: number) => Promise<void>
}

const partition = (person: PersonId) => `INBOX#${person}`
const keyOf = (person: PersonId, notice: NoticeId) => ({ pk: partition(person), sk: `NOTICE#${notice}` })
const contextOf = ({ pk, sk }: { pk: string; sk: string }) => `${pk}/${sk}`

/**
 * Writes a notice into the person's inbox and asks that they are told: part of the transaction that causes it. `quiet` ones stay in the inbox.
 * Throws on a notice that lacks what its sentences need: nobody could be told of it.
 */
export function addNotice({ values, ...notice }: NewNotice, sealer: Sealer): Fragment[] {
  const missing = missingValues({ kind: notice.kind, values })
  if (missing.length > 0) throw new Error(`a notice ${notice.kind} without ${missing.join(', ')}`)
  const key = keyOf(notice.person, notice.id)
  const item = { ...key, ...notice, seen: false, sealed: sealer.seal(contextOf(key), JSON.stringify(values)) }
  return [
    { label: 'notice', write: { Put: { Item: item, ConditionExpression: 'attribute_not_exists(pk)' } } },
    ...(notice.quiet ? [] : [addToOutbox(notice.id, { type: 'person-notified', person: notice.person, notice: notice.id }, notice.at)]),
  ]
}

/** Whatever is read is checked: a notice must never be shown by halves. */
function noticeOf(item: Record<string, unknown>, sealer: Sealer): Notice {
  const { pk, sk, sealed, seen } = item
  if (typeof sealed !== 'string' || typeof seen !== 'boolean') throw new Error('not a notice')
  return { ...NoticeSchema.parse({ ...item, values: JSON.parse(sealer.open(contextOf({ pk: String(pk), sk: String(sk) }), sealed)) }), seen }
}

export function createInbox({ client, tableName, sealer }: Table & { sealer: Sealer }): Inbox {
  const ofPerson = (person: PersonId) => ({ TableName: tableName, ConsistentRead: true, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :notices)', ExpressionAttributeValues: { ':pk': partition(person), ':notices': 'NOTICE#' } })
  return {
    find: async (person, notice) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(person, notice), ConsistentRead: true }))
      return Item && noticeOf(Item, sealer)
    },

    list: async (person) => {
      const notices: Notice[] = []
      for await (const { Items } of paginateQuery({ client }, ofPerson(person))) notices.push(...(Items ?? []).map((item) => noticeOf(item, sealer)))
      return notices.sort((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1))
    },

    countUnseen: async (person) => {
      const { ExpressionAttributeValues, ...query } = ofPerson(person)
      let count = 0
      const unseen = { ...query, Select: 'COUNT' as const, FilterExpression: 'seen = :no', ExpressionAttributeValues: { ...ExpressionAttributeValues, ':no': false } }
      for await (const page of paginateQuery({ client }, unseen)) count += page.Count ?? 0
      return count
    },

    see: async (person, notices, now, keepFor) => {
      const change = { UpdateExpression: 'SET seen = :yes, seenAt = :now, expiresAt = :expires', ConditionExpression: 'seen = :no', ExpressionAttributeValues: { ':yes': true, ':no': false, ':now': now, ':expires': Math.ceil((now + keepFor) / SECOND) } }
      await Promise.all([...new Set(notices)].map((notice) => client.send(new UpdateCommand({ TableName: tableName, Key: keyOf(person, notice), ...change })).catch(unlessUnmet)))
    },
  }
}

function unlessUnmet(error: unknown): void {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
}
