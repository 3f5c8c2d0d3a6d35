import type { StaffCaller } from '../access/caller'
import { mayActIn, mayCall } from '../access/may'
import { refuse, type Result } from '../result'
import type { CaseAction } from './actions'
import { availableCaseActions, needsAnother, rightOf } from './available-case-actions'
import type { Case } from './case'
import type { CaseContext } from './context'
import type { CaseRefusal, CaseTransition } from './transition'

export type CaseActResult = Result<CaseTransition, CaseRefusal>

/** An officer, and the version that they had before their eyes. */
export interface OfficerAct {
  officer: StaffCaller
  seen: number
}

/**
 * Runs `act` when the officer may, and has seen the case as it stands. Otherwise says why not: in particular that a colleague did this step
 * a moment ago (`decided-by-other`: it is no longer to be done, or was just done), or that something else is new (`stale`).
 */
export function whenAvailable(head: Case, action: CaseAction, { officer, seen }: OfficerAct, context: CaseContext, act: () => CaseActResult): CaseActResult {
  if (!mayActIn(officer, head.area) || !mayCall(rightOf(action), officer)) return refuse('not-allowed')
  const available = availableCaseActions(head, officer, context).includes(action)
  const { lastAct } = head
  const byOther = lastAct !== undefined && lastAct.version > seen && lastAct.officer !== officer.id
  if (byOther && (!available || lastAct.action === action)) return refuse('decided-by-other')
  if (available) return seen === head.version ? act() : refuse('stale')
  return refuse(needsAnother(head, action, officer) ? 'same-officer' : 'action-not-available')
}
