import type { CommitAnswer, Refusal } from '../../contract/service'
import { type PressKey, ticketNumber } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type Result, ok } from '../../domain/result'
import { urgentContext } from '../../domain/urgent-relief/context'
import type { ActResult } from '../../domain/urgent-relief/guard'
import type { UrgentTicket } from '../../domain/urgent-relief/ticket'
import type { UrgentContext } from '../../domain/urgent-relief/transition'
import type { Fragment } from '../../stores/fragment'
import { advanceTicket } from './advance-ticket'
import type { UrgentDeps } from './deps'

interface Receipt {
  id: PressKey
  number: string
  version: number
}

interface HolderCall {
  caller: { ticket: PressKey }
  now: Instant
  commit: (answer: Receipt, writes: readonly Fragment[]) => Promise<CommitAnswer>
}

/** One act of the person who pressed, on their own ticket. */
export async function actAsHolder(
  deps: Pick<UrgentDeps, 'tickets' | 'staff' | 'policy'>,
  { caller, now, commit }: HolderCall,
  act: (ticket: UrgentTicket, context: UrgentContext) => ActResult,
): Promise<Result<Receipt, Refusal>> {
  const context = urgentContext(deps.policy, now)
  const after = await advanceTicket(deps, {
    id: caller.ticket,
    visible: () => true,
    step: (ticket) => act(ticket, context),
    send: (ticket, writes) => commit(receiptOf(ticket), writes),
  })
  return after.ok ? ok(receiptOf(after.value)) : after
}

function receiptOf({ id, version }: UrgentTicket): Receipt {
  return { id, number: ticketNumber(id), version }
}
