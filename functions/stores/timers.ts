import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { PressKey } from '../domain/ids'
import type { Instant } from '../domain/instant'
import type { TimerName } from '../domain/urgent-relief/transition'
import type { Fragment } from './fragment'
import { type Shard, shardOf, sortable } from './shard'
import type { Table } from './table'
import { tableDefinition } from './table-definition'

/** A promise with its minute: armed with the transition that made it, gone with the transition that kept or rang it. */
export interface Timer {
  ticket: PressKey
  name: TimerName
  due: Instant
}

export interface Timers {
  /** Armed timers of one shard due at `now`, earliest first. May show one that has just rung; ringing expects it armed. */
  due: (shard: Shard, now: Instant, most: number) => Promise<Timer[]>
}

const keyOf = (ticket: PressKey, name: TimerName) => ({ pk: `URG#${ticket}`, sk: `TIMER#${name}` })

/** Arms a timer, or sets an armed one to another minute. `rung`: the due time of the same timer that rings in this transaction. */
export function armTimer({ ticket, name, due }: Timer, rung?: Instant): Fragment {
  const Item = { ...keyOf(ticket, name), ticket, name, due, duePk: `TIMER#${shardOf(ticket)}`, dueSk: `${sortable(due)}#${ticket}#${name}` }
  const expectation = rung === undefined ? {} : { ConditionExpression: 'due = :rung', ExpressionAttributeValues: { ':rung': rung } }
  return { label: `timer-${name}`, write: { Put: { Item, ...expectation } } }
}

export function stopTimer(ticket: PressKey, name: TimerName): Fragment {
  return { label: `timer-${name}`, write: { Delete: { Key: keyOf(ticket, name) } } }
}

/** Takes the timer away if it is still armed for that very minute: what makes a ring happen once. */
export function removeTimer({ ticket, name, due }: Timer): Fragment {
  return { label: `timer-${name}`, write: { Delete: { Key: keyOf(ticket, name), ConditionExpression: 'due = :due', ExpressionAttributeValues: { ':due': due } } } }
}

export function createTimers({ client, tableName }: Table): Timers {
  const { due: index } = tableDefinition.indexes
  return {
    due: async (shard, now, most) => {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: index.name,
          KeyConditionExpression: `${index.partitionKey} = :shard AND ${index.sortKey} < :after`,
          ExpressionAttributeValues: { ':shard': `TIMER#${shard}`, ':after': sortable(now + 1) },
          Limit: most,
        }),
      )
      return (Items ?? []).map(({ ticket, name, due }) => ({ ticket, name, due }))
    },
  }
}
