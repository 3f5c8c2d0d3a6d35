import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { StaffId } from '../domain/ids'
import { DAY, type Instant, SECOND } from '../domain/instant'
import type { Sealer } from '../domain/sealing'
import type { Fragment } from './fragment'
import type { Table } from './table'

export interface StaffSession {
  staff: StaffId
  /** epoch of the account when the session was opened or carried over */
  epoch: number
  openedAt: Instant
  usedAt: Instant
}

export interface Sessions {
  find: (token: string) => Promise<StaffSession | undefined>
  /** A new session, or the same one carried into a new epoch. */
  keep: (token: string, session: StaffSession) => Fragment
  use: (token: string, now: Instant) => Promise<void>
  end: (token: string) => Promise<void>
}

/** Sessions lie under the keyed digest of their token: nobody who reads the table can use one. */
export function createSessions({ client, tableName, sealer }: Table & { sealer: Sealer }): Sessions {
  const keyOf = (token: string) => ({ pk: `SESSION#${sealer.lookup('session', token)}`, sk: 'SESSION' })
  return {
    find: async (token) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(token), ConsistentRead: true }))
      return Item && { staff: Item.staff, epoch: Item.epoch, openedAt: Item.openedAt, usedAt: Item.usedAt }
    },
    keep: (token, session) => ({ label: 'session', write: { Put: { Item: { ...keyOf(token), ...session, expiresAt: Math.ceil((session.usedAt + 2 * DAY) / SECOND) } } } }),
    use: async (token, now) => {
      const keep = { ':now': now, ':expires': Math.ceil((now + 2 * DAY) / SECOND) }
      await client.send(new UpdateCommand({ TableName: tableName, Key: keyOf(token), UpdateExpression: 'SET usedAt = :now, expiresAt = :expires', ExpressionAttributeValues: { ...keep }, ConditionExpression: 'attribute_exists(pk)' })).catch(ignoreEnded)
    },
    end: async (token) => {
      await client.send(new DeleteCommand({ TableName: tableName, Key: keyOf(token) }))
    },
  }
}

/** Logged out in another window between the look and the note. */
function ignoreEnded(error: unknown): void {
  if (!(error instanceof Error && error.name === 'ConditionalCheckFailedException')) throw error
}
