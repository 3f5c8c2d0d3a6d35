import type { CaseForOfficer } from '@contract/case-work'
import type { ReadPurpose } from '@domain/access/read-purpose'
import { say } from '@words'
import { focusOn } from '../hands/focus'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { ClocksPart } from './clocks-part'
import { DecisionPart } from './decision-part'
import { FactsPart } from './facts-part'
import { FamilyPart } from './family-part'
import { OpinionPart } from './opinion-part'
import { PapersPart } from './papers-part'
import { PhotosPart } from './photos-part'
import { SheetPart } from './sheet-part'
import { StoryPart } from './story-part'
import { SupplementPart } from './supplement-part'

interface CasePageProps {
  shown: CaseForOfficer
  purpose: ReadPurpose
  today: string
  now: number
}

const jumps = ['clocks', 'family', 'papers', 'photos', 'facts', 'sheet', 'story'] as const

/** Everything known of the case, in the order in which an officer decides; a line of jumps on top. */
export function CasePage({ shown, purpose, today, now }: CasePageProps) {
  return (
    <Box className="facts">
      <Box as="nav" className="case-jumps" label={say('workbench.ticket.tabs')}>
        {jumps.map((part) => (
          <Act key={part} className="filter" onPress={() => focusOn(`case-${part}`)}>
            {say(`workbench.cases.jump.${part}`)}
          </Act>
        ))}
      </Box>
      <DecisionPart shown={shown} today={today} now={now} />
      <OpinionPart shown={shown} today={today} now={now} />
      <SupplementPart shown={shown} today={today} />
      <ClocksPart shown={shown} today={today} now={now} />
      <FamilyPart shown={shown} />
      <PapersPart key={shown.id} id={shown.id} household={shown.household} purpose={purpose} now={now} />
      <PhotosPart id={shown.id} photos={shown.photos} purpose={purpose} />
      <FactsPart shown={shown} now={now} />
      <SheetPart shown={shown} today={today} />
      <StoryPart shown={shown} today={today} now={now} />
    </Box>
  )
}
