import type { CaseContext } from '../../domain/case-work/context'
import type { ApplicationId, PhotoId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import type { CaseStore } from '../../stores/cases'

export interface MyCaseDeps {
  cases: Pick<CaseStore, 'get' | 'history' | 'advance'>
  caseContext: (now: Instant) => CaseContext
  /** Whether this photo of the application has arrived whole and was checked. */
  photoArrived: (application: ApplicationId, photo: PhotoId) => Promise<boolean>
}
