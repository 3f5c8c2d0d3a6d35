import type { CommitAnswer, Refusal } from '../../contract/service'
import type { PressKey } from '../../domain/ids'
import { type Result, ok, refuse } from '../../domain/result'
import type { ActResult } from '../../domain/urgent-relief/guard'
import type { UrgentTicket } from '../../domain/urgent-relief/ticket'
import type { Fragment } from '../../stores/fragment'
import { ticketMovedOn } from '../../stores/urgent-relief'
import type { UrgentDeps } from './deps'

const mostTries = 6

export interface Advance {
  id: PressKey
  /** Whether the ticket is there for whoever acts. */
  visible: (ticket: UrgentTicket) => boolean
  /** Decides on the ticket as it is at that moment; asked again when somebody else was faster. */
  step: (ticket: UrgentTicket) => ActResult
  send: (after: UrgentTicket, writes: readonly Fragment[]) => Promise<CommitAnswer>
}

/**
 * Takes a ticket one step on. When it moved on meanwhile, the step is decided anew on what it has become:
 * of two officers who take it at once one gets it, and the other is refused with the name of the first.
 */
export async function advanceTicket({ tickets, staff }: Pick<UrgentDeps, 'tickets' | 'staff'>, { id, visible, step, send }: Advance): Promise<Result<UrgentTicket, Refusal>> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const ticket = await tickets.get(id)
    if (!ticket || !visible(ticket)) return refuse('not-found')
    const act = step(ticket)
    if (!act.ok) return refuse(act.refusal === 'taken-by-other' ? await takenByOther({ staff }, ticket) : act.refusal)
    const done = await send(act.value.ticket, tickets.advance(ticket, act.value))
    if (done.ok) return ok(act.value.ticket)
    if (!done.conflicts.includes(ticketMovedOn)) throw new Error(`a step that cannot be stored: ${done.conflicts.join(', ')}`)
  }
  return refuse('stale')
}

async function takenByOther({ staff }: Pick<UrgentDeps, 'staff'>, { owner }: UrgentTicket): Promise<Refusal> {
  if (!owner) return 'action-not-available'
  const account = await staff.get(owner.officer)
  return { code: 'taken-by-other', owner: { name: account?.name ?? '', since: owner.since } }
}
