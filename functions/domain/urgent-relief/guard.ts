import type { StaffCaller } from '../access/caller'
import { mayActIn, mayCall } from '../access/may'
import { refuse, type Result } from '../result'
import { availableActions } from './available-actions'
import type { OfficerAction } from './officer-actions'
import type { UrgentTicket } from './ticket'
import type { Transition, UrgentContext, UrgentRefusal } from './transition'

export type ActResult = Result<Transition, UrgentRefusal>

/** Runs `act` when the officer may; otherwise says why not, and in particular that a colleague has it. */
export function whenAvailable(ticket: UrgentTicket, action: OfficerAction, officer: StaffCaller, context: UrgentContext, act: () => ActResult): ActResult {
  if (availableActions(ticket, officer, context.now).includes(action)) return act()
  if (!mayActIn(officer, ticket.area) || !mayCall(`urgent-ticket.${action}`, officer)) return refuse('not-allowed')
  const heldByOther = ticket.owner !== undefined && ticket.owner.officer !== officer.id
  return refuse(heldByOther && ticket.status !== 'closed' ? 'taken-by-other' : 'action-not-available')
}
