import { createHash } from 'node:crypto'
import { BatchGetCommand, GetCommand, paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import { type AreaCode, areaAt, isWithin, levelOf } from '../domain/area/area'
import type { Case, CaseEvent } from '../domain/case-work/case'
import { inWorklistOrder } from '../domain/case-work/officer-view'
import type { CaseStanding } from '../domain/case-work/standing'
import type { CaseTransition } from '../domain/case-work/transition'
import type { ApplicationId } from '../domain/ids'
import type { Instant } from '../domain/instant'
import type { Sealer } from '../domain/sealing'
import { caseOf, casePartition, decidedPartition, eventItem, eventOf, headItem, headKey, openPartition, openPrefix, standingFrom } from './cases-items'
import type { Fragment } from './fragment'
import { addNotice } from './inbox'
import { addToOutbox } from './outbox'
import { sortable } from './shard'
import type { Table } from './table'
import { tableDefinition } from './table-definition'
import { armTimer, removeTimer, stopTimer, type TimerOf } from './timers'

/** Labels of the expectations that may fail. */
export const caseExists = 'case-exists'
export const caseMovedOn = 'case-version'

type Item = Record<string, unknown>

const batch = 100

export interface CaseStore {
  get: (id: ApplicationId) => Promise<Case | undefined>
  /** The cases of these ids; an id that is no case is left out. */
  getMany: (ids: Iterable<ApplicationId>) => Promise<Map<ApplicationId, Case>>
  /** The case without what names people or what they wrote: nothing is opened. */
  standing: (id: ApplicationId) => Promise<CaseStanding | undefined>
  /** Everything that happened, oldest first. */
  history: (id: ApplicationId) => Promise<CaseEvent[]>
  /** Cases of `area` that are not decided, in the worklist's order; the whole city is asked for with its counties. */
  openIn: (area: AreaCode, counties?: readonly AreaCode[]) => Promise<CaseStanding[]>
  /** Cases of `area` decided after `since`, latest first; of further ones than `most` the latest. */
  decidedIn: (area: AreaCode, since: Instant, most: number, counties?: readonly AreaCode[]) => Promise<CaseStanding[]>
  /** A new case with its history, notices and messages. Expects none of that id (`caseExists`). */
  create: (submitted: CaseTransition) => Fragment[]
  /** What happened to `before`. Expects its version (`caseMovedOn`), and `rung`, the timer that caused it, still armed. */
  advance: (before: Pick<Case, 'id' | 'version'>, transition: CaseTransition, rung?: TimerOf<'case'>) => Fragment[]
  /** Expects the case as it was read (`caseMovedOn`). */
  unchanged: (head: Pick<Case, 'id' | 'version'>) => Fragment
}

export function createCaseStore({ client, tableName, sealer }: Table & { sealer: Sealer }): CaseStore {
  const { desk } = tableDefinition.indexes

  /** Events, timers, notices and messages of a transition that starts from `version`. */
  const consequences = (version: number, { after, events, timers, notices }: CaseTransition, rung?: TimerOf<'case'>): Fragment[] => {
    if (after.version !== version + events.length) throw new Error('a case whose version is not the number of its events')
    const at = events.at(-1)?.at
    if (at === undefined) throw new Error('a transition without an event')
    const { id, area } = after
    const started = new Set(timers.start.map(({ name }) => name))
    return [
      ...events.map((event, index): Fragment => ({ label: 'event', write: { Put: { Item: eventItem(id, version + index + 1, event, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } })),
      ...timers.start.map(({ name, due }) => armTimer({ of: 'case', id, name, due }, rung?.name === name ? rung.due : undefined)),
      ...timers.stop.filter((name) => name !== rung?.name).map((name) => stopTimer({ of: 'case', id, name })),
      ...(rung && !started.has(rung.name) ? [removeTimer(rung)] : []),
      ...notices.flatMap((notice, index) => addNotice({ ...notice, id: noticeId(after, index), application: id, at }, sealer)),
      addToOutbox(`${id}-${String(after.version).padStart(6, '0')}`, { type: 'case-list-changed', area }, at),
    ]
  }

  return {
    get: async (id) => {
      const item = await read(id)
      return item && caseOf(item, sealer)
    },

    getMany: async (ids) => {
      const heads = new Map<ApplicationId, Case>()
      let wanted: Item[] = [...new Set(ids)].map(headKey)
      while (wanted.length > 0) {
        const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: { [tableName]: { Keys: wanted.slice(0, batch), ConsistentRead: true } } }))
        for (const item of Responses?.[tableName] ?? []) {
          const head = caseOf(item, sealer)
          heads.set(head.id, head)
        }
        wanted = [...wanted.slice(batch), ...(UnprocessedKeys?.[tableName]?.Keys ?? [])]
      }
      return heads
    },

    standing: async (id) => {
      const item = await read(id)
      return item && standingFrom(item)
    },

    history: async (id) => {
      const items = await all({ ConsistentRead: true, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)', ExpressionAttributeValues: { ':pk': casePartition(id), ':event': 'EVT#' } })
      return items.map((item) => eventOf(item, sealer))
    },

    openIn: async (area, counties = []) => {
      const lists = await Promise.all(partsOf(area, counties).map((part) => all(listOf(openPartition(part), areaAt(part, 'township') === undefined ? undefined : { begins: openPrefix(part) }))))
      return inWorklistOrder(lists.flat().map(standingFrom).filter((standing) => isWithin(standing.area, area)))
    },

    decidedIn: async (area, since, most, counties = []) => {
      const lists = await Promise.all(partsOf(area, counties).map((part) => all(listOf(decidedPartition(part), { after: sortable(since) }))))
      const decided = lists.flat().map(standingFrom).filter((standing) => isWithin(standing.area, area))
      return decided.sort((one, other) => (other.decision?.at ?? 0) - (one.decision?.at ?? 0)).slice(0, most)
    },

    create: (submitted) => [{ label: caseExists, write: { Put: { Item: headItem(submitted.after, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } }, ...consequences(0, submitted)],

    advance: (before, transition, rung) => [{ label: caseMovedOn, write: { Put: { Item: headItem(transition.after, sealer), ...stillAt(before.version) } } }, ...consequences(before.version, transition, rung)],

    unchanged: ({ id, version }) => ({ label: caseMovedOn, write: { ConditionCheck: { Key: headKey(id), ...stillAt(version) } } }),
  }

  async function read(id: ApplicationId): Promise<Item | undefined> {
    const { Item: item } = await client.send(new GetCommand({ TableName: tableName, Key: headKey(id), ConsistentRead: true }))
    return item
  }

  async function all(query: Omit<QueryCommandInput, 'TableName'>): Promise<Item[]> {
    const items: Item[] = []
    for await (const { Items } of paginateQuery({ client }, { TableName: tableName, ...query })) items.push(...(Items ?? []))
    return items
  }

  function listOf(partition: string, where?: { begins: string } | { after: string }): Omit<QueryCommandInput, 'TableName'> {
    const text = where && ('begins' in where ? where.begins : where.after)
    const condition = where && ('begins' in where ? ' AND begins_with(#sk, :text)' : ' AND #sk > :text')
    return {
      IndexName: desk.name,
      KeyConditionExpression: `#pk = :pk${condition ?? ''}`,
      ExpressionAttributeNames: { '#pk': desk.partitionKey, ...(where && { '#sk': desk.sortKey }) },
      ExpressionAttributeValues: { ':pk': partition, ...(where && { ':text': text }) },
    }
  }
}

/** Each county is a list of its own. */
const partsOf = (area: AreaCode, counties: readonly AreaCode[]): readonly AreaCode[] => (levelOf(area) === 'city' ? counties : [area])

/** The same act always gives the same notices, however often it is tried. */
function noticeId({ id, version }: Pick<Case, 'id' | 'version'>, index: number): string {
  return createHash('sha256').update(`${id} ${version} ${index}`).digest('hex').slice(0, 32)
}

function stillAt(version: number) {
  return { ConditionExpression: '#version = :before', ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: { ':before': version } }
}
