import type { CaseContext } from '../../domain/case-work/context'
import type { HouseholdRecord } from '../../domain/case-work/officer-view'
import type { SignedPaper } from '../../contract/case-work'
import type { ApplicationId, DocumentId, MemberId, PhotoId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import type { PolicySnapshot } from '../../domain/policy/snapshot'
import type { SignerState } from '../../domain/signing/document'
import type { AccessRecords } from '../../stores/access-records'
import type { Boards } from '../../stores/boards'
import type { CaseStore } from '../../stores/cases'
import type { StaffStore } from '../../stores/staff'

/** Names and numbers of the household as its application holds them, with the applicant's telephone of today. */
export type ReadHousehold = (application: ApplicationId) => Promise<HouseholdRecord>
/** How far everybody is in the application's signing room. */
export type ReadSigners = (application: ApplicationId) => Promise<readonly { member: MemberId; state: SignerState }[]>
/** A photo of the application that has arrived and was checked; undefined when there is none. */
export type ReadPhoto = (application: ApplicationId, photo: PhotoId) => Promise<{ type: 'image/jpeg' | 'image/png'; bytes: Uint8Array } | undefined>
/** What was signed in the application, in the order of the seals, each checked from what is stored now. */
export type ReadSignedPapers = (application: ApplicationId) => Promise<SignedPaper[]>
/** One signed paper with its PDF; undefined when there is none. A PDF that no longer opens is empty, and the check says so. */
export type ReadSignedPaper = (application: ApplicationId, document: DocumentId) => Promise<{ paper: SignedPaper; pdf: string } | undefined>

export interface CaseDeps {
  cases: CaseStore
  staff: Pick<StaffStore, 'getMany'>
  boards: Pick<Boards, 'read'>
  accessRecords: AccessRecords
  policy: Pick<PolicySnapshot, 'areas'>
  caseContext: (now: Instant) => CaseContext
  readHousehold: ReadHousehold
  readSigners: ReadSigners
  readPhoto: ReadPhoto
  readSignedPapers: ReadSignedPapers
  readSignedPaper: ReadSignedPaper
}
