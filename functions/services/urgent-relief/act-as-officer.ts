import type { CommitAnswer, Refusal } from '../../contract/service'
import type { StaffCaller } from '../../domain/access/caller'
import { mayActIn } from '../../domain/access/may'
import type { PressKey } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type Result, ok } from '../../domain/result'
import { urgentContext } from '../../domain/urgent-relief/context'
import type { ActResult } from '../../domain/urgent-relief/guard'
import type { UrgentTicket } from '../../domain/urgent-relief/ticket'
import type { UrgentContext } from '../../domain/urgent-relief/transition'
import type { Fragment } from '../../stores/fragment'
import { advanceTicket } from './advance-ticket'
import type { UrgentDeps } from './deps'

interface Done {
  id: PressKey
  version: number
}

export interface OfficerCall {
  params: { id: PressKey }
  caller: StaffCaller
  now: Instant
  commit: (answer: Done, writes: readonly Fragment[]) => Promise<CommitAnswer>
}

/** One act of an officer on a ticket of their area; a ticket elsewhere is as if it were not there. */
export async function actAsOfficer(
  deps: Pick<UrgentDeps, 'tickets' | 'staff' | 'policy'>,
  { params, caller, now, commit }: OfficerCall,
  act: (ticket: UrgentTicket, context: UrgentContext) => ActResult,
): Promise<Result<Done, Refusal>> {
  const context = urgentContext(deps.policy, now)
  const after = await advanceTicket(deps, {
    id: params.id,
    visible: (ticket) => mayActIn(caller, ticket.area),
    step: (ticket) => act(ticket, context),
    send: (ticket, writes) => commit(doneOf(ticket), writes),
  })
  return after.ok ? ok(doneOf(after.value)) : after
}

function doneOf({ id, version }: UrgentTicket): Done {
  return { id, version }
}
