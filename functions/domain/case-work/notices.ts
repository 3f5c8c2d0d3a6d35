import type { NoticeKind } from '../notification/notice'
import type { Case } from './case'
import type { CaseContext } from './context'
import { holderOf } from './standing'
import type { CaseNotice } from './transition'

/**
 * Tells the applicant: number of the case and the office that holds it now, and days as `YYYY-MM-DD`; never a name, an illness or a sum.
 * A protected case is told in the inbox only.
 */
export function tellApplicant(after: Case, kind: NoticeKind, context: Pick<CaseContext, 'office'>, values: Record<string, string> = {}): CaseNotice[] {
  const { name: office } = context.office(holderOf(after.status) ?? 'county', after.area)
  return [{ person: after.applicant, kind, values: { number: after.number, office, ...values }, quiet: after.protected }]
}
