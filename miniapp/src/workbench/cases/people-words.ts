import type { CaseForOfficer } from '@contract/case-work'
import { hasWords, say } from '@words'

type Person = CaseForOfficer['household'][number]

/** How somebody of the household is related to the applicant. */
export function relationWords(relation: string): string {
  const key = `form.relation.${relation}`
  return hasWords(key) ? say(key) : say('workbench.cases.applicant')
}

/** A person by name; of a protected case, where no name is told, by relation and age. */
export const personName = ({ name, relation, age }: Pick<Person, 'name' | 'relation' | 'age'>): string => name || say('workbench.cases.person', { relation: relationWords(relation), age })
