import type { StaffCaller } from '../../domain/access/caller'
import { mayActIn } from '../../domain/access/may'
import type { ReadPurpose } from '../../domain/access/read-purpose'
import type { Case } from '../../domain/case-work/case'
import type { ApplicationId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { ok, refuse, type Result } from '../../domain/result'
import type { CaseDeps } from './deps'

export interface CaseReading {
  caller: StaffCaller
  purpose: ReadPurpose
  now: Instant
  /** version already on the reader's screen */
  seen?: number
}

export type CaseRead = { changed: false; version: number } | { changed: true; head: Case }

/**
 * The one way in which staff read what a family said, owns and sent: who, when, in which role and for what is stored before anything is opened.
 * A version already on the screen opens and records nothing. A case outside the reader's area is as if it were not there.
 */
export async function readCaseData({ cases, accessRecords }: Pick<CaseDeps, 'cases' | 'accessRecords'>, id: ApplicationId, { caller, purpose, now, seen }: CaseReading): Promise<Result<CaseRead, 'not-found'>> {
  const standing = await cases.standing(id)
  if (!standing || !mayActIn(caller, standing.area)) return refuse('not-found')
  if (seen === standing.version) return ok({ changed: false, version: standing.version })
  await accessRecords.add(id, { at: now, staff: caller.id, role: caller.role, purpose })
  const head = await cases.get(id)
  return head ? ok({ changed: true, head }) : refuse('not-found')
}
