import type { CaseForOfficer } from '@contract/case-work'
import { say } from '@words'
import { sayRemedies } from '@words/deadlines'
import { sayMoney, sayProgramme } from '@words/reasons'
import { sayDecision } from '@words/say-case'
import { sayDate, sayTime } from '@words/time'
import { Box } from '../ui/box'
import { CaseSection } from './case-section'
import { ReasonList } from './reason-list'

interface DecisionPartProps {
  shown: CaseForOfficer
  today: string
  now: number
}

/** What was decided, as the family reads it, with what they can do against it. */
export function DecisionPart({ shown: { decision, countyVisit }, today, now }: DecisionPartProps) {
  if (!decision) return null
  const { title, lines } = sayDecision(decision, decision.amount ? sayMoney(decision.amount.fen) : '')
  return (
    <CaseSection id="case-decision" title={say('workbench.cases.decision')}>
      <Box className="fact-strong">{say('workbench.cases.decision.said', { programme: sayProgramme(decision.programme), title })}</Box>
      <Box className="quiet">{sayTime(decision.at, now)}</Box>
      {lines.map((line) => (
        <Box key={line}>{line}</Box>
      ))}
      {countyVisit ? <Box>{say('workbench.cases.visited.on', { date: sayDate(countyVisit, today) })}</Box> : null}
      <ReasonList reasons={decision.reasons} />
      <Box className="quiet small">{sayRemedies(decision.remedies, today).join(' · ')}</Box>
      <Box className="quiet small">{say('reason.clause', { clause: decision.remedies.clause })}</Box>
    </CaseSection>
  )
}
