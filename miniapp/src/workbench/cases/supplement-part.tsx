import type { CaseForOfficer } from '@contract/case-work'
import { say } from '@words'
import { saySupplement } from '@words/say-case'
import { sayDate } from '@words/time'
import { Box } from '../ui/box'
import { CaseSection } from './case-section'

/** What the family was asked for once, and what came of it. */
export function SupplementPart({ shown: { supplement, supplementAnswers, photos, silent }, today }: { shown: CaseForOfficer; today: string }) {
  if (!supplement) return null
  const said = saySupplement(supplement, sayDate(supplement.due, today))
  return (
    <CaseSection id="case-supplement" title={say('workbench.cases.supplement')}>
      <Box className="quiet">{say(supplement.open ? 'workbench.cases.supplement.open' : 'workbench.cases.supplement.closed', { date: sayDate(supplement.due, today) })}</Box>
      {silent ? <Box className="told told-attention">{say('workbench.cases.supplement.silent')}</Box> : null}
      <Box as="ol" className="timeline">
        {supplement.items.map((item, at) => {
          const answer = supplementAnswers.find((each) => each.item === item.id)
          const photo = answer?.photo === undefined ? 0 : photos.indexOf(answer.photo) + 1
          return (
            <Box as="li" key={item.id} className="timeline-line case-clock">
              <Box as="strong">{say('workbench.cases.supplement.item', { number: at + 1, what: item.what })}</Box>
              <Box className="quiet small">{said.items[at]?.why}</Box>
              {answer ? null : <Box className="quiet">{say('workbench.cases.supplement.waiting')}</Box>}
              {photo > 0 ? <Box>{say('workbench.cases.supplement.photo', { number: photo })}</Box> : null}
              {answer?.words ? <Box className="timeline-text">{answer.words}</Box> : null}
              {answer?.cannot ? <Box className="told told-attention">{say('workbench.cases.supplement.cannot')}</Box> : null}
            </Box>
          )
        })}
      </Box>
    </CaseSection>
  )
}
