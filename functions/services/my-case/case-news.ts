import type { CaseStatus } from '../../domain/case-work/case'
import { partOf } from '../../domain/case-work/resident-view'
import type { ApplicationId, PersonId } from '../../domain/ids'
import type { Programme } from '../../domain/programmes/programme'
import type { CaseStore } from '../../stores/cases'

/** What a case says of itself, in a list, to one person of its household. */
interface CaseNews {
  status: CaseStatus
  programme?: Programme
  /** something is asked of this person */
  asked: boolean
}

/** News of those of these applications that are cases and are there for this person. */
export function caseNews({ cases }: { cases: Pick<CaseStore, 'getMany'> }) {
  return async (applications: readonly ApplicationId[], person: PersonId): Promise<ReadonlyMap<ApplicationId, CaseNews>> => {
    const heads = [...(await cases.getMany(applications)).values()]
    return new Map(
      heads.flatMap((head) => {
        const part = partOf(head, person)
        const { id, status, programme } = head
        return part ? [[id, { status, ...(programme && { programme }), asked: part === 'applicant' && status === 'supplement' }] as const] : []
      }),
    )
  }
}

/** Whether the family is asked for something that a photo may answer. */
export function asksForPhotos({ cases }: { cases: Pick<CaseStore, 'standing'> }) {
  return async (application: ApplicationId): Promise<boolean> => (await cases.standing(application))?.status === 'supplement'
}
