import type { CaseForOfficer } from '@contract/case-work'
import { say } from '@words'
import { sayProgramme } from '@words/reasons'
import { sayTime } from '@words/time'
import { Icon } from '@/ui/icon/icon'
import { fullPlaceName } from '../say/area-names'
import { Box } from '../ui/box'
import { paceOfCase } from './case-clock'
import { paceIcon } from './case-list'
import { clockWords, marksOf } from './row-words'

/** What stays in sight: whose, what, where, how far, how many days. */
export function CaseHead({ shown, now }: { shown: CaseForOfficer; now: number }) {
  const pace = paceOfCase(shown)
  const icon = paceIcon(pace)
  const marks = marksOf(shown)
  const days = clockWords(shown)
  return (
    <Box className="ticket-head">
      <Box className="ticket-line">
        <Box as="h2" className="ticket-title" id="case-title" focusable>
          {say('workbench.cases.whose', { name: shown.applicant.name, count: shown.people })}
        </Box>
        <Box as="span" className="ticket-number">
          {say('workbench.number', { number: shown.number })}
        </Box>
      </Box>
      <Box className="ticket-line ticket-where">
        <Box as="strong">{sayProgramme(shown.programme ?? shown.wish)}</Box>
        <Box as="span">{fullPlaceName(shown.area)}</Box>
        <Box as="span">{say('workbench.cases.submitted', { time: sayTime(shown.submittedAt, now) })}</Box>
      </Box>
      <Box className="ticket-line">
        <Box as="strong">{say(`workbench.cases.state.${shown.status}`)}</Box>
        {days === '' ? null : (
          <Box as="span" className={`case-days clock-${pace}`}>
            {icon ? <Icon name={icon[0]} size="small" colour={icon[1]} /> : null}
            <Box as="span">{days}</Box>
          </Box>
        )}
        {marks.length > 0 ? (
          <Box as="span" className="case-marks">
            {shown.protected ? <Icon name="shield" size="small" colour="help" /> : null}
            <Box as="span">{marks.join(' · ')}</Box>
          </Box>
        ) : null}
      </Box>
    </Box>
  )
}
