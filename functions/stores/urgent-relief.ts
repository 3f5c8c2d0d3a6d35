import { createHash, timingSafeEqual } from 'node:crypto'
import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import { type AreaCode, areaAt, levelOf } from '../domain/area/area'
import type { PressKey, PressSecret } from '../domain/ids'
import type { Sealer } from '../domain/sealing'
import { boardPart } from '../domain/urgent-relief/board-part'
import type { TicketEvent, UrgentTicket } from '../domain/urgent-relief/ticket'
import type { Transition } from '../domain/urgent-relief/transition'
import type { Fragment } from './fragment'
import { addToOutbox } from './outbox'
import type { Table } from './table'
import { tableDefinition } from './table-definition'
import { armTimer, removeTimer, stopTimer, type TimerOf } from './timers'
import { deskPartition, deskPrefix, eventItem, eventKey, eventOf, headItem, headKey, phoneDigestOf, rowOf, secretKey, ticketOf, ticketPartition, type TicketRow } from './urgent-relief-items'

export type { TicketRow } from './urgent-relief-items'

/** Labels of the expectations that may fail. */
export const ticketExists = 'ticket-exists'
export const ticketMovedOn = 'ticket-version'
export const otherSecret = 'press-secret'

/** With the longest texts a megabyte, of the six that one answer of a function may carry. */
export const historyShown = 1_000

type Item = Record<string, unknown>

/** `samePhone`: how many of the open tickets asked for came from this telephone, when several did. */
export type OpenTicket = TicketRow & { samePhone?: number }

export interface UrgentReliefStore {
  get: (id: PressKey) => Promise<UrgentTicket | undefined>
  /** The ticket without what identifies or reaches the person: nothing is opened. */
  row: (id: PressKey) => Promise<TicketRow | undefined>
  /** What happened, oldest first: the press itself and the latest `historyShown` events, so that a ticket with ten thousand additions still opens. */
  history: (id: PressKey) => Promise<TicketEvent[]>
  holdsSecret: (id: PressKey, secret: PressSecret) => Promise<boolean>
  /** Open tickets in `area`, most urgent first, then oldest; of further ones than `most` a fair part, and `more`. The whole city is asked for with its counties: each is a partition of its own. */
  openIn: (area: AreaCode, most: number, counties?: readonly AreaCode[]) => Promise<{ tickets: OpenTicket[]; more: boolean }>
  /** A new ticket with its history, timers and messages. Expects none of that id (`ticketExists`). */
  create: (transition: Transition, press?: { secret?: PressSecret }) => Fragment[]
  /** The secret of an app that presses again for a ticket that came by SMS or desk. Expects none or the same (`otherSecret`). */
  attachSecret: (id: PressKey, secret: PressSecret) => Fragment
  /** What happened to `before`. Expects its version (`ticketMovedOn`), and `rung`, the timer that caused it, still armed. */
  advance: (before: Pick<UrgentTicket, 'id' | 'version'>, transition: Transition, rung?: TimerOf<'urgent'>) => Fragment[]
  /** Expects the ticket as it was read (`ticketMovedOn`). */
  unchanged: (ticket: Pick<UrgentTicket, 'id' | 'version'>) => Fragment
}

export function createUrgentReliefStore({ client, tableName, sealer }: Table & { sealer: Sealer }): UrgentReliefStore {
  const { desk } = tableDefinition.indexes
  const digestOf = (secret: PressSecret) => sealer.lookup('press-secret', secret)

  const attachSecret = (id: PressKey, secret: PressSecret): Fragment => ({
    label: otherSecret,
    write: {
      Put: {
        Item: { ...secretKey(id), digest: digestOf(secret) },
        ConditionExpression: 'attribute_not_exists(pk) OR digest = :digest',
        ExpressionAttributeValues: { ':digest': digestOf(secret) },
      },
    },
  })

  /** Events, timers and messages of a transition that starts from `version`. */
  const consequences = (version: number, { ticket, events, timers, outbox }: Transition, rung?: TimerOf<'urgent'>): Fragment[] => {
    if (ticket.version !== version + events.length) throw new Error('a ticket whose version is not the number of its events')
    const started = new Set(timers.start.map((timer) => timer.name))
    const stopped = new Set(timers.stop.filter((name) => !started.has(name) && name !== rung?.name))
    const at = events.at(-1)?.at
    if (at === undefined) throw new Error('a transition without an event')
    return [
      ...events.map((event, index): Fragment => ({ label: 'event', write: { Put: { Item: eventItem(ticket.id, version + index + 1, event, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } })),
      ...timers.start.map(({ name, due }) => armTimer({ of: 'urgent', id: ticket.id, name, due }, rung?.name === name ? rung.due : undefined)),
      ...[...stopped].map((name) => stopTimer({ of: 'urgent', id: ticket.id, name })),
      ...(rung && !started.has(rung.name) ? [removeTimer(rung)] : []),
      ...outbox.map((message, index) => addToOutbox(`${ticket.id}-${String(ticket.version).padStart(6, '0')}-${index}`, message, at)),
    ]
  }

  return {
    get: async (id) => {
      const head = await read(headKey(id))
      return head && ticketOf(head, sealer)
    },

    row: async (id) => {
      const head = await read(headKey(id))
      return head && rowOf(head)
    },

    history: async (id) => {
      const latest: Item[] = []
      const query = { TableName: tableName, ConsistentRead: true, ScanIndexForward: false, KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)', ExpressionAttributeValues: { ':pk': ticketPartition(id), ':event': 'EVT#' } }
      for await (const { Items = [] } of paginateQuery({ client }, { ...query, Limit: historyShown })) {
        latest.push(...Items.slice(0, historyShown - latest.length))
        if (latest.length === historyShown) break
      }
      const reached = latest.at(-1)?.sk
      const first = reached === undefined || reached === eventKey(id, 1).sk ? undefined : await read(eventKey(id, 1))
      return [...(first ? [first] : []), ...latest.reverse()].map((item) => eventOf(item, sealer))
    },

    holdsSecret: async (id, secret) => {
      const proof = await read(secretKey(id))
      return typeof proof?.digest === 'string' && sameText(proof.digest, digestOf(secret))
    },

    openIn: async (area, most, counties = []) => {
      const asked = levelOf(area) === 'city' ? [area, ...counties] : [area]
      const items = (await Promise.all(asked.map(openItems))).flat()
      const phones = new Map(items.map((item) => [String(item.id), phoneDigestOf(item)]))
      const times = new Map<string, number>()
      for (const phone of phones.values()) if (phone) times.set(phone, (times.get(phone) ?? 0) + 1)
      const phoneOf = ({ id }: TicketRow) => phones.get(id)
      const tickets = boardPart(items.map(rowOf), most, phoneOf).map((row) => {
        const samePhone = times.get(phoneOf(row) ?? '') ?? 1
        return samePhone > 1 ? { ...row, samePhone } : row
      })
      return { tickets, more: items.length > most }
    },

    create: (transition, { secret } = {}) => [
      { label: ticketExists, write: { Put: { Item: headItem(transition.ticket, sealer), ConditionExpression: 'attribute_not_exists(pk)' } } },
      ...(secret ? [attachSecret(transition.ticket.id, secret)] : []),
      ...consequences(0, transition),
    ],

    attachSecret,

    advance: (before, transition, rung) => [
      {
        label: ticketMovedOn,
        write: { Put: { Item: headItem(transition.ticket, sealer), ...stillAt(before.version) } },
      },
      ...consequences(before.version, transition, rung),
    ],

    unchanged: ({ id, version }) => ({ label: ticketMovedOn, write: { ConditionCheck: { Key: headKey(id), ...stillAt(version) } } }),
  }

  async function read(key: Record<string, string>): Promise<Item | undefined> {
    const { Item: item } = await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))
    return item
  }

  async function openItems(area: AreaCode): Promise<Item[]> {
    const items: Item[] = []
    for await (const { Items } of pagesOfOpen(area)) items.push(...(Items ?? []))
    return items
  }

  /** The index holds open tickets only: a county is one partition, a township a part of that; the city's own holds what is known no nearer. */
  function pagesOfOpen(area: AreaCode) {
    const from = { TableName: tableName, IndexName: desk.name }
    const names = { '#pk': desk.partitionKey }
    const county = { ...from, KeyConditionExpression: '#pk = :pk', ExpressionAttributeNames: names, ExpressionAttributeValues: { ':pk': deskPartition(area) } }
    if (areaAt(area, 'township') === undefined) return paginateQuery({ client }, county)
    return paginateQuery(
      { client },
      {
        ...county,
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :township)',
        ExpressionAttributeNames: { ...names, '#sk': desk.sortKey },
        ExpressionAttributeValues: { ...county.ExpressionAttributeValues, ':township': deskPrefix(area) },
      },
    )
  }
}

function stillAt(version: number) {
  return { ConditionExpression: '#version = :before', ExpressionAttributeNames: { '#version': 'version' }, ExpressionAttributeValues: { ':before': version } }
}

function sameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
