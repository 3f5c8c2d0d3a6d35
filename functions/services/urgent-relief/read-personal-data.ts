import type { StaffCaller } from '../../domain/access/caller'
import { mayActIn } from '../../domain/access/may'
import type { ReadPurpose } from '../../domain/access/read-purpose'
import type { PressKey } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type Result, ok, refuse } from '../../domain/result'
import type { TicketEvent, UrgentTicket } from '../../domain/urgent-relief/ticket'
import type { UrgentDeps } from './deps'

export interface Reading {
  caller: StaffCaller
  purpose: ReadPurpose
  now: Instant
  /** version already on the reader's screen */
  seen: number | undefined
}

export type Read = { changed: false; version: number } | { changed: true; ticket: UrgentTicket; events: TicketEvent[] }

/**
 * The one way in which staff read a person's place, telephone and words: who, when, in which role and for what is stored before anything is shown.
 * A version already on the screen shows and records nothing. A ticket outside the reader's area is as if it were not there.
 */
export async function readPersonalData({ tickets, accessRecords }: Pick<UrgentDeps, 'tickets' | 'accessRecords'>, id: PressKey, { caller, purpose, now, seen }: Reading): Promise<Result<Read, 'not-found'>> {
  const ticket = await tickets.get(id)
  if (!ticket || !mayActIn(caller, ticket.area)) return refuse('not-found')
  if (seen === ticket.version) return ok({ changed: false, version: ticket.version })
  await accessRecords.add(id, { at: now, staff: caller.id, role: caller.role, purpose })
  return ok({ changed: true, ticket, events: await tickets.history(id) })
}
