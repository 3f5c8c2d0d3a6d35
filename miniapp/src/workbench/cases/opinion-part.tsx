import type { CaseForOfficer } from '@contract/case-work'
import { say } from '@words'
import { sayMoney, sayProgramme } from '@words/reasons'
import { sayOutdated } from '@words/say-case'
import { sayDate, sayTime } from '@words/time'
import { Box } from '../ui/box'
import { CaseSection } from './case-section'
import { ReasonList } from './reason-list'
import { AssessmentSheet } from './sheet-part'

interface OpinionPartProps {
  shown: CaseForOfficer
  today: string
  now: number
}

/** The township's opinion, its public notice, and why the county sent it back. */
export function OpinionPart({ shown, today, now }: OpinionPartProps) {
  const { opinion, publicity, sentBack } = shown
  if (!opinion && !publicity && !sentBack) return null
  return (
    <CaseSection id="case-opinion" title={say('workbench.cases.opinion')}>
      {sentBack ? (
        <Box className="told told-attention case-block">
          <Box>{say('workbench.cases.sent-back', { time: sayTime(sentBack.at, now) })}</Box>
          <Box className="timeline-text">{sentBack.reason}</Box>
        </Box>
      ) : null}
      {opinion ? (
        <>
          {opinion.outdated ? <Box className="told told-attention">{sayOutdated()}</Box> : null}
          <Box className="fact-strong">{say('workbench.cases.opinion.said', { programme: sayProgramme(opinion.programme), view: say(`case.view.${opinion.view}`) })}</Box>
          {opinion.amount === undefined ? null : <Box>{say('workbench.cases.opinion.amount', { amount: sayMoney(opinion.amount) })}</Box>}
          <Box className="quiet">{say('workbench.cases.opinion.by', { by: opinion.by || say('workbench.cases.somebody'), time: sayTime(opinion.at, now) })}</Box>
          <ReasonList reasons={opinion.reasons} />
          {opinion.note ? <Box className="timeline-text">{opinion.note}</Box> : null}
          {opinion.outdated ? <AssessmentSheet assessment={opinion.assessment} facts={shown.facts} today={today} /> : null}
        </>
      ) : null}
      {publicity ? <Box>{say('workbench.cases.publicity', { place: publicity.place, from: sayTime(publicity.from, now), ends: sayDate(publicity.ends, today) })}</Box> : null}
    </CaseSection>
  )
}
