import type { PlainDate } from '../china-time'
import type { MemberId } from '../ids'
import type { SigningPolicy } from '../policy/signing-policy'
import type { DocumentKind, PaperPart } from './document'
import { guardianOf, needsGuardian } from './guardian'
import type { HouseholdToSign, PersonToSign } from './household-to-sign'

/** One person and who signs for them. */
export interface SigningPerson extends PersonToSign {
  by: 'self' | MemberId
}

/** A paper that is wanted: `signer` signs it, `subject` is whom it is about (a child, where a guardian signs). */
export interface WantedPaper {
  kind: DocumentKind
  part: PaperPart
  signer: PersonToSign
  subject: PersonToSign
}

/** Who signs which papers, by the policy of the day. Nothing is asked about somebody who cannot be reached. Throws when the policy does not say. */
export function papersFor({ wish, people }: Pick<HouseholdToSign, 'wish' | 'people'>, policy: SigningPolicy, on: PlainDate): { people: SigningPerson[]; papers: WantedPaper[] } {
  const kinds = policy.papers.find((each) => each.for.includes(wish))
  if (!kinds) throw new Error(`policy unknown: who signs for ${wish}`)
  const papers: WantedPaper[] = []
  const signing = people.map((person): SigningPerson => {
    const guardian = needsGuardian(person, on, policy.adultFrom) ? guardianOf(person, people, on, policy.adultFrom) : undefined
    const part: PaperPart = guardian ? 'guardian' : person.relation === undefined ? 'applicant' : 'member'
    if (!person.unreachable) papers.push(...(guardian ? kinds.minor : kinds.adult).map((kind) => ({ kind, part, signer: guardian ?? person, subject: person })))
    return { ...person, by: guardian?.member ?? 'self' }
  })
  return { people: signing, papers }
}
