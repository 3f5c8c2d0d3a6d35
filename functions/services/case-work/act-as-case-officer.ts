import type { CommitAnswer, Refusal } from '../../contract/service'
import type { StaffCaller } from '../../domain/access/caller'
import { mayActIn } from '../../domain/access/may'
import type { Case } from '../../domain/case-work/case'
import type { CaseContext } from '../../domain/case-work/context'
import type { CaseActResult, OfficerAct } from '../../domain/case-work/guard'
import type { CaseRefusal } from '../../domain/case-work/transition'
import type { ApplicationId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { ok, refuse, type Result } from '../../domain/result'
import type { Fragment } from '../../stores/fragment'
import { advanceCase } from '../advance-case'
import type { CaseDeps } from './deps'

interface Done {
  id: ApplicationId
  version: number
}

export interface CaseOfficerCall {
  params: { id: ApplicationId }
  body: { seen: number }
  caller: StaffCaller
  now: Instant
  commit: (answer: Done, writes: readonly Fragment[]) => Promise<CommitAnswer>
}

export type ActDeps = Pick<CaseDeps, 'cases' | 'staff' | 'caseContext'>

/** One act of an officer on a case of their area, on the version that they saw; a case elsewhere is as if it were not there. */
export async function actAsCaseOfficer(deps: ActDeps, { params, body, caller, now, commit }: CaseOfficerCall, act: (head: Case, by: OfficerAct, context: CaseContext) => CaseActResult): Promise<Result<Done, Refusal>> {
  const context = deps.caseContext(now)
  const after = await advanceCase(deps.cases, {
    id: params.id,
    visible: (head) => mayActIn(caller, head.area),
    step: async (head) => {
      const done = act(head, { officer: caller, seen: body.seen }, context)
      return done.ok ? done : refuse(await refusalOf(done.refusal, head, deps))
    },
    send: (head, writes) => commit(doneOf(head), writes),
  })
  return after.ok ? ok(doneOf(after.value)) : after
}

/** What a refusal of the domain is on the wire: who was faster, or at which field something is missing. */
async function refusalOf(refusal: CaseRefusal, { lastAct }: Case, { staff }: Pick<CaseDeps, 'staff'>): Promise<Refusal> {
  const atField = (path: string, key: string): Refusal => ({ code: 'invalid-input', fields: [{ path, key }] })
  switch (refusal) {
    case 'decided-by-other': {
      if (!lastAct) return 'action-not-available'
      const accounts = await staff.getMany([lastAct.officer])
      return { code: 'decided-by-other', owner: { name: accounts.get(lastAct.officer)?.name ?? '', since: lastAct.at } }
    }
    case 'reason-missing':
      return atField('reasons', 'field.reason')
    case 'does-not-fit':
      return atField('view', 'field.does-not-fit')
    case 'visit-missing':
      return atField('visited', 'field.visited')
    case 'visit-not-in-time':
      return atField('visited', 'field.visited-when')
    case 'pause-reason-unknown':
      return atField('because', 'field.choose-one')
    case 'not-allowed':
    case 'action-not-available':
    case 'same-officer':
    case 'stale':
      return refusal
  }
}

function doneOf({ id, version }: Case): Done {
  return { id, version }
}
