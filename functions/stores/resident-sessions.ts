import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { PersonId } from '../domain/ids'
import { DAY, type Instant, SECOND } from '../domain/instant'
import type { Sealer } from '../domain/sealing'
import type { Fragment } from './fragment'
import type { Table } from './table'

/** What one open session has proven so far. */
export interface ResidentSession {
  /** keyed digest of its token */
  id: string
  wechatOpenId?: string
  phone?: string
  /** whose it is, and the epoch of that person when they proved it */
  person?: PersonId
  epoch?: number
  openedAt: Instant
  usedAt: Instant
  version: number
}
export type NewSession = Omit<ResidentSession, 'id' | 'version'>

/** Label of the expectation that nobody changed or closed the session meanwhile. */
export const sessionMovedOn = 'resident-session'

export interface ResidentSessions {
  find: (token: string) => Promise<ResidentSession | undefined>
  open: (token: string, session: NewSession) => Fragment
  /** The session with what it has proven now. Expects the version of `before` (`sessionMovedOn`). */
  change: (before: ResidentSession, after: NewSession) => Fragment
  use: (session: ResidentSession, now: Instant) => Promise<void>
  end: (token: string) => Promise<void>
}

/** long enough that whoever comes back after a night is told that the session ended, not that there was none */
const keptFor = 3 * DAY

/** Sessions lie under the keyed digest of their token, and what they have proven is sealed: nobody who reads the table can use one. */
export function createResidentSessions({ client, tableName, sealer }: Table & { sealer: Sealer }): ResidentSessions {
  const idOf = (token: string) => sealer.lookup('resident-session', token)
  const keyOf = (id: string) => ({ pk: `RSESSION#${id}`, sk: 'RSESSION' })
  const contextOf = (id: string) => `${keyOf(id).pk}/${keyOf(id).sk}`
  const itemOf = (id: string, { wechatOpenId, phone, ...clear }: NewSession, version: number) => ({
    ...keyOf(id),
    ...clear,
    version,
    sealed: sealer.seal(contextOf(id), JSON.stringify({ wechatOpenId, phone })),
    expiresAt: expiry(clear.usedAt),
  })
  return {
    find: async (token) => {
      const id = idOf(token)
      const { Item: item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(id), ConsistentRead: true }))
      if (!item) return undefined
      const { pk: _pk, sk: _sk, sealed, expiresAt: _expiresAt, ...clear } = item
      return { ...clear, ...JSON.parse(sealer.open(contextOf(id), String(sealed))), id } as ResidentSession
    },
    open: (token, session) => ({ label: sessionMovedOn, write: { Put: { Item: itemOf(idOf(token), session, 1), ConditionExpression: 'attribute_not_exists(pk)' } } }),
    change: (before, after) => ({
      label: sessionMovedOn,
      write: {
        Put: {
          Item: itemOf(before.id, after, before.version + 1),
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': before.version },
        },
      },
    }),
    use: async ({ id }, now) => {
      const update = new UpdateCommand({ TableName: tableName, Key: keyOf(id), UpdateExpression: 'SET usedAt = :now, expiresAt = :expires', ConditionExpression: 'attribute_exists(pk)', ExpressionAttributeValues: { ':now': now, ':expires': expiry(now) } })
      await client.send(update).catch(ignoreEnded)
    },
    end: async (token) => {
      await client.send(new DeleteCommand({ TableName: tableName, Key: keyOf(idOf(token)) }))
    },
  }
}

const expiry = (usedAt: Instant) => Math.ceil((usedAt + keptFor) / SECOND)

/** Logged out in another window between the look and the note. */
function ignoreEnded(error: unknown): void {
  if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error
}
