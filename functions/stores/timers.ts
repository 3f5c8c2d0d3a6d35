import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { CaseTimerName } from '../domain/case-work/transition'
import type { Instant } from '../domain/instant'
import type { TimerName } from '../domain/urgent-relief/transition'
import type { Fragment } from './fragment'
import { type Shard, shardOf, sortable } from './shard'
import type { Table } from './table'
import { tableDefinition } from './table-definition'

/** Names of the timers by what they belong to: a press for help, or a case. */
interface TimerNames {
  urgent: TimerName
  case: CaseTimerName
}
export type TimerKind = keyof TimerNames

/** A promise with its minute: armed with the transition that made it, gone with the transition that kept or rang it. `id` begins with random hex digits. */
export type TimerOf<Kind extends TimerKind> = { of: Kind; id: string; name: TimerNames[Kind]; due: Instant }
export type Timer = { [Kind in TimerKind]: TimerOf<Kind> }[TimerKind]

/** Where a timer lies: beside the head that calls for it. */
type TimerPlace = Pick<Timer, 'of' | 'id' | 'name'>

export interface Timers {
  /** Armed timers of one shard due at `now`, earliest first. May show one that has just rung; ringing expects it armed. */
  due: (shard: Shard, now: Instant, most: number) => Promise<Timer[]>
}

const partitions: Record<TimerKind, string> = { urgent: 'URG', case: 'CASE' }
const keyOf = ({ of, id, name }: TimerPlace) => ({ pk: `${partitions[of]}#${id}`, sk: `TIMER#${name}` })

/** Arms a timer, or sets an armed one to another minute. `rung`: the due time of the same timer that rings in this transaction. */
export function armTimer({ of, id, name, due }: Timer, rung?: Instant): Fragment {
  const Item = { ...keyOf({ of, id, name }), of, id, name, due, duePk: `TIMER#${shardOf(id)}`, dueSk: `${sortable(due)}#${id}#${name}` }
  const expectation = rung === undefined ? {} : { ConditionExpression: 'due = :rung', ExpressionAttributeValues: { ':rung': rung } }
  return { label: `timer-${name}`, write: { Put: { Item, ...expectation } } }
}

export function stopTimer(timer: TimerPlace): Fragment {
  return { label: `timer-${timer.name}`, write: { Delete: { Key: keyOf(timer) } } }
}

/** Takes the timer away if it is still armed for that very minute: what makes a ring happen once. */
export function removeTimer({ due, ...place }: Timer): Fragment {
  return { label: `timer-${place.name}`, write: { Delete: { Key: keyOf(place), ConditionExpression: 'due = :due', ExpressionAttributeValues: { ':due': due } } } }
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
      return (Items ?? []).map(({ of, id, name, due }) => ({ of, id, name, due }) as Timer)
    },
  }
}
