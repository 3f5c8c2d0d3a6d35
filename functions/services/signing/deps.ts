import type { Area, AreaCode } from '../../domain/area/area'
import type { ApplicationId, PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import type { PaperBook, PaperFigures } from '../../domain/policy/paper-book'
import type { SigningPolicy } from '../../domain/policy/signing-policy'
import type { Wish } from '../../domain/programmes/programme'
import type { Sealer } from '../../domain/sealing'
import type { ContentToSign } from '../../domain/signing/household-to-sign'
import type { ResidentId } from '../../domain/resident-id/resident-id'
import type { Files } from '../../gateways/files/port'
import type { SigningKey } from '../../gateways/keys/port'
import type { Commit } from '../../stores/commit'
import type { Fragment } from '../../stores/fragment'
import type { SigningStore } from '../../stores/signing'

/**
 * A draft as its applicant left it. `none`: there is no such draft of this person's. `hold`: writes that say in it that papers are out and expect it as it
 * was read; a draft that has moved on since is read again.
 */
export type DraftToSign = { outcome: 'none' } | { outcome: 'submitted' } | { outcome: 'not-complete'; fields: readonly { path: string; key: string }[] } | { outcome: 'complete'; content: ContentToSign; hold: readonly Fragment[] }

/** Applications as far as signing needs them. */
export interface Drafts {
  /** The household as it is typed now, for whoever applies. */
  readHousehold: (application: ApplicationId, person: PersonId, now: Instant) => Promise<DraftToSign>
  /** A member of the household has entered the signing room: from now on the application is theirs to see, too. Repeating does no harm. */
  linkMember: (person: PersonId, application: ApplicationId, at: Instant) => Fragment
}

/** A person as their identity proved them. */
export interface ProvenPerson {
  name: string
  idNumber: ResidentId
  provenAt: Instant
  /** the identity service's reference of that answer */
  evidence: string
}

export interface SigningDeps {
  signing: SigningStore
  drafts: Drafts
  residents: { get: (person: PersonId) => Promise<ProvenPerson | undefined> }
  files: Pick<Files, 'get'>
  signingKey: SigningKey
  sealer: Sealer
  /** for what does not fit one transaction with the answer */
  commit: Commit
  areas: readonly Area[]
  hotline: string
  /** papers and rules in force at an instant; they throw when the book fixes none */
  paperBook: (at: Instant) => PaperBook
  signingPolicy: (at: Instant) => SigningPolicy
  /** what the notice to the applicant says of the rules, where somebody has fixed it */
  paperFigures: (wish: Wish, area: AreaCode, at: Instant) => PaperFigures
}
