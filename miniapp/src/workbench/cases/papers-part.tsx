import type { CaseForOfficer, SignedPaper } from '@contract/case-work'
import type { ReadPurpose } from '@domain/access/read-purpose'
import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { useState } from 'react'
import { showPdf } from '@/platform/show-pdf'
import { listCasePapers, openCasePaper } from '../api/cases'
import { useAsked } from '../hands/use-asked'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { Waiting } from '../ui/waiting'
import { CaseSection } from './case-section'
import { PaperGrid } from './paper-grid'

interface PapersPartProps {
  id: ApplicationId
  household: CaseForOfficer['household']
  purpose: ReadPurpose
  now: number
}

/** What the family signed. Fetched and checked when it is asked for, as every look is recorded. */
export function PapersPart({ id, household, purpose, now }: PapersPartProps) {
  const [looking, setLooking] = useState(false)
  return (
    <CaseSection id="case-papers" title={say('workbench.cases.papers')}>
      {looking ? (
        <Papers id={id} household={household} purpose={purpose} now={now} />
      ) : (
        <Box className="acts">
          <Act className="act-button" onPress={() => setLooking(true)}>
            {say('workbench.cases.papers.look')}
          </Act>
        </Box>
      )}
    </CaseSection>
  )
}

function Papers({ id, household, purpose, now }: PapersPartProps) {
  const { asked, again } = useAsked(() => listCasePapers(id, purpose), id)
  if (asked.state !== 'here') return <Waiting asked={asked} onAgain={() => void again()} />
  const open = async ({ document, title }: SignedPaper) => {
    const answer = await openCasePaper(id, document, purpose)
    if (!answer.ok) return answer.refusal.title
    return say((await showPdf(`${title}.pdf`, answer.value.pdf)) ? 'workbench.cases.papers.opened' : 'workbench.cases.papers.unopened')
  }
  return <PaperGrid papers={asked.value.papers} household={household} now={now} onOpen={open} />
}
