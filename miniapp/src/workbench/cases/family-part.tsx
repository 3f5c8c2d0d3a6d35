import type { CaseForOfficer } from '@contract/case-work'
import { say } from '@words'
import { Dial } from '../ui/dial'
import { Grid } from '../ui/grid'
import { Box } from '../ui/box'
import { CaseSection } from './case-section'
import { personName, relationWords } from './people-words'

/** of whoever signed after all, nothing is to be asked any more */
const unsigned: readonly string[] = ['waiting', 'entered', 'not-signing']
const columns = ['name', 'relation', 'age', 'signer'] as const

/** Who lives together, who has signed, and how to call the applicant. Of a protected case the members stand by relation only. */
export function FamilyPart({ shown }: { shown: CaseForOfficer }) {
  const { applicant, household, words } = shown
  const waiting = shown.unsigned > 0 && household.some(({ signer }) => unsigned.includes(signer))
  return (
    <CaseSection id="case-family" title={say('workbench.cases.family')}>
      <Box>{say('workbench.cases.id-number', { number: spaced(applicant.idNumber) })}</Box>
      {shown.protected ? <Box className="told told-attention">{say('workbench.cases.protected.how')}</Box> : null}
      {waiting ? <Box className="told told-attention">{say('workbench.cases.family.unsigned')}</Box> : null}
      {applicant.phone ? (
        <Box>
          <Dial way="call" phone={applicant.phone}>
            {say('workbench.reach.dial', { phone: applicant.phone })}
          </Dial>
        </Box>
      ) : null}
      <Grid
        label={say('workbench.cases.family')}
        columns={columns.map((key) => ({ key, title: say(`workbench.cases.family.${key}`) }))}
        rows={household.map((person) => ({
          key: person.member,
          cells: {
            name: person.idTail ? say('workbench.cases.family.tail', { name: person.name, tail: person.idTail }) : personName(person),
            relation: relationWords(person.relation),
            age: say('workbench.cases.family.years', { age: person.age }),
            signer: person.unreachable
              ? say(person.certified ? 'workbench.cases.family.certified' : 'workbench.cases.family.uncertified', { why: say(`form.unreachable.${person.unreachable}`) })
              : say(`workbench.cases.signer.${person.signer}`),
          },
        }))}
      />
      {words ? (
        <>
          <Box className="fact-name">{say('workbench.cases.words')}</Box>
          <Box className="timeline-text">{words}</Box>
        </>
      ) : null}
    </CaseSection>
  )
}

/** An ID number in the groups in which people read it. */
const spaced = (idNumber: string): string => `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`
