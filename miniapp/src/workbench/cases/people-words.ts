import type { CaseForOfficer, SignedPaper } from '@contract/case-work'
import { hasSentence, say } from '@words'

type Person = CaseForOfficer['household'][number]

/** How somebody of the household is related to the applicant. */
export function relationWords(relation: string): string {
  const key = `form.relation.${relation}`
  return hasSentence(key) ? say(key) : say('workbench.cases.applicant')
}

/** A person by name; of a protected case, where no name is told, by relation and age. */
export const personName = ({ name, relation, age }: Pick<Person, 'name' | 'relation' | 'age'>): string => name || say('workbench.cases.person', { relation: relationWords(relation), age })

/** Who signed a paper, and in whose name when that is a child. */
export function signerOfPaper({ signer, subject }: Pick<SignedPaper, 'signer' | 'subject'>, household: readonly Person[]): string {
  const named = (member: string) => {
    const person = household.find((each) => each.member === member)
    return person ? personName(person) : say('workbench.cases.papers.gone')
  }
  return signer === subject ? named(signer) : say('workbench.cases.papers.for', { who: named(signer), child: named(subject) })
}
