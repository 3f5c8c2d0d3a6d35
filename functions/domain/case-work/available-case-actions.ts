import type { Action } from '../access/authority'
import type { Caller } from '../access/caller'
import { mayActIn, mayCall } from '../access/may'
import type { StaffRole } from '../staff/staff'
import { caseActions, type CaseAction } from './actions'
import type { CaseContext, Holder } from './context'
import { type CaseStanding, clocksToPause, currentOpinion, holderOf, isPaused, uncertified } from './standing'

/** The right that an act asks for: whoever may pause a clock may let it go on. */
export const rightOf = (action: CaseAction): Action => (action === 'resume' ? 'case.pause' : `case.${action}`)

const officeOf: Partial<Record<StaffRole, Holder>> = { 'township-officer': 'township', 'county-officer': 'county' }

/** What this officer may do to the case now: the menu, the worklist, the server and the tests all ask here. Empty for everybody whose office does not hold the step. */
export function availableCaseActions(standing: CaseStanding, caller: Caller, context: Pick<CaseContext, 'pauseReasons'>): readonly CaseAction[] {
  if (caller.kind !== 'staff' || !mayActIn(caller, standing.area)) return []
  const holder = holderOf(standing.status)
  if (holder === undefined || officeOf[caller.role] !== holder) return []
  return caseActions.filter((action) => mayCall(rightOf(action), caller) && stateAllows(standing, action, context) && !needsAnother(standing, action, caller))
}

/** Four eyes: whoever gave the opinion neither confirms nor refuses, whatever office they have moved to. */
export function needsAnother({ opinion }: Pick<CaseStanding, 'opinion'>, action: CaseAction, caller: Caller): boolean {
  return (action === 'confirm' || action === 'refuse') && caller.kind === 'staff' && opinion?.officer === caller.id
}

function stateAllows(standing: CaseStanding, action: CaseAction, { pauseReasons }: Pick<CaseContext, 'pauseReasons'>): boolean {
  const { status, supplement, investigatedAt } = standing
  const opinion = currentOpinion(standing)
  const going = !isPaused(standing)
  const beforeOpinion = status === 'submitted' || status === 'supplement' || status === 'accepted'
  switch (action) {
    case 'ask-supplement':
      return status === 'submitted' && supplement === undefined
    case 'accept':
      return status === 'submitted' || status === 'supplement'
    case 'certify-unreachable':
      return beforeOpinion && uncertified(standing) > 0
    case 'start-investigation':
      return status === 'accepted' && investigatedAt === undefined && going
    case 'correct-fact':
      return beforeOpinion || status === 'confirming'
    case 'pause':
      return (status === 'accepted' || status === 'confirming') && going && pauseReasons.length > 0 && clocksToPause(standing).length > 0
    case 'resume':
      return !going
    case 'give-opinion':
      return status === 'accepted' && going && uncertified(standing) === 0
    case 'start-publicity':
      return status === 'accepted' && going && opinion !== undefined
    case 'end-publicity':
      return status === 'publicity'
    case 'send-back':
      return status === 'confirming' && going
    case 'confirm':
      return status === 'confirming' && going && opinion?.view === 'grant'
    case 'refuse':
      return status === 'confirming' && going && opinion !== undefined
  }
}
