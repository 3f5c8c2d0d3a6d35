import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { DAY, type Instant, SECOND } from '../domain/instant'
import type { Sealer } from '../domain/sealing'
import type { Table } from './table'

/** How often a login name may be tried in `window` milliseconds. */
export interface TryLimit {
  /** from one network address */
  most: number
  /** from all addresses together */
  mostFromAnywhere: number
  window: number
}

export interface Attempts {
  /** Counts one try for a login name, whether or not it exists; false when there were too many from this address or in all. */
  count: (loginName: string, source: string, now: Instant, limit: TryLimit) => Promise<boolean>
  /** Forgets the tries after a success: those from `source` only, or from everywhere. */
  clear: (loginName: string, source?: string) => Promise<void>
}

/** Tries are counted before they are looked at, so that many at once count as many. An address is kept as its keyed digest only. */
export function createAttempts({ client, tableName, sealer }: Table & { sealer: Sealer }): Attempts {
  const partition = (loginName: string) => `TRIES#${sealer.lookup('login-name', loginName)}`
  const fromAnywhere = (loginName: string) => ({ pk: partition(loginName), sk: 'TRIES' })
  const fromOne = (loginName: string, source: string) => ({ pk: partition(loginName), sk: `FROM#${sealer.lookup('address', source)}` })
  const remove = (key: Record<string, unknown>) => client.send(new DeleteCommand({ TableName: tableName, Key: key }))
  const updated = async (command: UpdateCommand) => {
    try {
      await client.send(command)
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }
  const counted = async (Key: Record<string, string>, most: number, now: Instant, window: number) => {
    const at = { TableName: tableName, Key }
    const within = new UpdateCommand({
      ...at,
      UpdateExpression: 'ADD tries :one',
      ConditionExpression: 'startedAt > :begin AND tries < :most',
      ExpressionAttributeValues: { ':one': 1, ':begin': now - window, ':most': most },
    })
    const afresh = new UpdateCommand({
      ...at,
      UpdateExpression: 'SET tries = :one, startedAt = :now, expiresAt = :expires',
      ConditionExpression: 'attribute_not_exists(pk) OR startedAt <= :begin',
      ExpressionAttributeValues: { ':one': 1, ':now': now, ':begin': now - window, ':expires': Math.ceil((now + window + DAY) / SECOND) },
    })
    return (await updated(within)) || (await updated(afresh)) || updated(within)
  }
  return {
    // An address that has had its tries does not use up those of the others.
    count: async (loginName, source, now, { most, mostFromAnywhere, window }) => (await counted(fromOne(loginName, source), most, now, window)) && counted(fromAnywhere(loginName), mostFromAnywhere, now, window),
    clear: async (loginName, source) => {
      if (source !== undefined) {
        await Promise.all([remove(fromOne(loginName, source)), remove(fromAnywhere(loginName))])
        return
      }
      const { Items = [] } = await client.send(new QueryCommand({ TableName: tableName, ConsistentRead: true, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': partition(loginName) }, ProjectionExpression: 'pk, sk' }))
      await Promise.all(Items.map(remove))
    },
  }
}
