import type { Area } from '../../domain/area/area'
import type { ApplicationContent } from '../../domain/application/content'
import type { CaseEvent, CaseStatus } from '../../domain/case-work/case'
import type { ApplicationId, MemberId, PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import type { Programme } from '../../domain/programmes/programme'
import type { ResidentId } from '../../domain/resident-id/resident-id'
import type { submitApplication } from '../../contract/application'
import type { AnswerOf } from '../../contract/route'
import type { Files } from '../../gateways/files/port'
import type { ApplicationStore } from '../../stores/applications'
import type { Fragment } from '../../stores/fragment'
import type { PhotoStore } from '../../stores/photos'

export interface ApplicationDeps {
  applications: ApplicationStore
  photos: PhotoStore
  files: Pick<Files, 'put'>
  /** people whose identity is proven */
  residents: { get: (person: PersonId) => Promise<{ name: string; idNumber: ResidentId } | undefined> }
  areas: readonly Area[]
  /** years from which a person is of age, by the rule in force */
  adultFrom: (at: Instant) => number
}

/** What a case says of itself to one person of its household. */
export interface CaseNews {
  status: CaseStatus
  programme?: Programme
  /** something is asked of this person */
  asked: boolean
}

/** What the rooms beside this one know of applications that have reached them; absent, nothing has. */
export interface NewsFromBeside {
  caseNews?: (applications: readonly ApplicationId[], person: PersonId) => Promise<ReadonlyMap<ApplicationId, CaseNews>>
  /** applications in which a paper waits for this person's hand */
  papersWait?: (applications: readonly ApplicationId[], person: PersonId) => Promise<ReadonlySet<ApplicationId>>
  /** whether a submitted application is asked for something that a photo may answer */
  asksForPhotos?: (application: ApplicationId) => Promise<boolean>
}

/** Whose signatures are asked for. `content` is absent while answers are missing: then whoever has not signed what was made for them is missing. */
export interface SignaturesAsked {
  id: ApplicationId
  applicant: PersonId
  /** everybody named so far; `applicant` is the first */
  members: readonly MemberId[]
  content?: ApplicationContent
}

export interface SignaturesState {
  /** members of whom a signature is still missing for exactly this content; whoever cannot be reached is not among them */
  missing: readonly MemberId[]
  /** of these, members whose papers are out as they would be sent and wait for another hand than the applicant's: one may go on without them */
  waitedFor: readonly MemberId[]
  /** who has entered the signing room */
  persons: Readonly<Partial<Record<MemberId, PersonId>>>
  /** writes that expect the signing room as it was read */
  unchanged: readonly Fragment[]
}

export type Submitted = Extract<CaseEvent, { type: 'submitted' }>

/** What submitting asks of the signing room, of case work and of the rules. */
export interface SubmissionPorts {
  signingState: (asked: SignaturesAsked, now: Instant) => Promise<SignaturesState>
  /** The case with its first event, and everything that follows from it: clocks, worklists, what the applicant is told. Expects no case of that id. */
  openCase: (id: ApplicationId, submitted: Submitted) => readonly Fragment[]
  /** The coming steps with the latest day the law allows for each, for what is submitted at `at`. */
  comingSteps: (content: Pick<ApplicationContent, 'wish' | 'facts'>, at: Instant) => AnswerOf<typeof submitApplication>['steps']
}
