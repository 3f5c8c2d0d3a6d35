import { type AreaCode, areaAt } from '../domain/area/area'
import type { PressKey } from '../domain/ids'
import type { Sealer } from '../domain/sealing'
import type { TicketEvent, UrgentTicket } from '../domain/urgent-relief/ticket'
import { sortable } from './shard'

type Item = Record<string, unknown>

/** A ticket without what identifies or reaches the person: enough for a wall of tickets. */
export type TicketRow = Omit<UrgentTicket, 'place' | 'reach' | 'note'>

export const ticketPartition = (id: PressKey) => `URG#${id}`
export const headKey = (id: PressKey) => ({ pk: ticketPartition(id), sk: 'HEAD' })
export const secretKey = (id: PressKey) => ({ pk: ticketPartition(id), sk: 'SECRET' })
export const eventKey = (id: PressKey, number: number) => ({ pk: ticketPartition(id), sk: `EVT#${String(number).padStart(6, '0')}` })

/** Partition of the `desk` index: the county, or the city when only that is known. */
export function deskPartition(area: AreaCode): string {
  return `OPEN#${areaAt(area, 'county') ?? area}`
}

/** Beginning of the `desk` sort key: the township, or a dash when it is not known. */
export function deskPrefix(area: AreaCode): string {
  return `${areaAt(area, 'township') ?? '-'}#`
}

/**
 * What a person said of place, telephone and need is one sealed text; an open ticket stands in the `desk` index, a closed one leaves it.
 * The telephone's keyed digest tells that one phone pressed several times; a protected ticket has none, so that nothing links it to another.
 */
export function headItem(ticket: UrgentTicket, sealer: Sealer): Item {
  const { place, reach, note, ...row } = ticket
  const key = headKey(ticket.id)
  const desk = ticket.status === 'closed' ? {} : { deskPk: deskPartition(ticket.area), deskSk: `${deskPrefix(ticket.area)}${ticket.rank}#${sortable(ticket.pressedAt)}#${ticket.id}` }
  const digest = reach.phone && !ticket.protected ? { phoneDigest: sealer.lookup('phone', reach.phone) } : {}
  return { ...key, ...desk, ...row, ...digest, sealed: sealer.seal(contextOf(key), JSON.stringify({ place, reach, note })) }
}

export function rowOf(item: Item): TicketRow {
  const { pk: _pk, sk: _sk, deskPk: _deskPk, deskSk: _deskSk, sealed: _sealed, phoneDigest: _phoneDigest, ...row } = item
  if (typeof row.id !== 'string' || typeof row.version !== 'number') throw new Error('not a ticket')
  return row as unknown as TicketRow
}

/** By what presses of one telephone are known as such; undefined where they are not. */
export function phoneDigestOf({ phoneDigest }: Item): string | undefined {
  return typeof phoneDigest === 'string' ? phoneDigest : undefined
}

export function ticketOf(item: Item, sealer: Sealer): UrgentTicket {
  const row = rowOf(item)
  return { ...row, ...openSealed(item, sealer) } as UrgentTicket
}

const written = ['place', 'reach', 'note', 'text', 'reason'] as const

/** What people wrote or said stays sealed; type, time and officer stay readable for inspection. */
export function eventItem(id: PressKey, number: number, event: TicketEvent, sealer: Sealer): Item {
  const key = eventKey(id, number)
  const clear: Item = { ...event }
  const secret: Item = {}
  for (const field of written) {
    if (clear[field] === undefined) continue
    secret[field] = clear[field]
    delete clear[field]
  }
  return { ...key, event: clear, ...(Object.keys(secret).length > 0 && { sealed: sealer.seal(contextOf(key), JSON.stringify(secret)) }) }
}

export function eventOf(item: Item, sealer: Sealer): TicketEvent {
  return { ...(item.event as object), ...openSealed(item, sealer) } as TicketEvent
}

function openSealed(item: Item, sealer: Sealer): object {
  const { pk, sk, sealed } = item
  if (typeof sealed !== 'string') return {}
  return JSON.parse(sealer.open(contextOf({ pk: String(pk), sk: String(sk) }), sealed))
}

function contextOf({ pk, sk }: { pk: string; sk: string }): string {
  return `${pk}/${sk}`
}
