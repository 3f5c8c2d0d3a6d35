import type { CaseForOfficer } from '@contract/case-work'
import { say } from '@words'
import { sayClockName, sayDaysLeft, sayPauseReason, sayProvisional } from '@words/deadlines'
import { sayDate, sayTime } from '@words/time'
import { Icon } from '@/ui/icon/icon'
import { Box } from '../ui/box'
import { paceOf } from './case-clock'
import { paceIcon } from './case-list'
import { CaseSection } from './case-section'

interface ClocksPartProps {
  shown: CaseForOfficer
  today: string
  now: number
}

/** Every legal clock that runs or stands still: last day, what is left, clause. */
export function ClocksPart({ shown: { clocks }, today, now }: ClocksPartProps) {
  return (
    <CaseSection id="case-clocks" title={say('workbench.cases.clocks')}>
      {clocks.length === 0 ? <Box className="quiet">{say('workbench.cases.clock.none')}</Box> : null}
      <Box as="ul" className="done-so-far">
        {clocks.map((clock) => {
          const pace = paceOf(clock)
          const icon = paceIcon(pace)
          const { paused } = clock
          return (
            <Box as="li" key={clock.name} className="timeline-line case-clock">
              <Box className={`case-days clock-${pace}`}>
                {icon ? <Icon name={icon[0]} size="small" colour={icon[1]} /> : null}
                <Box as="span">{sayClockName(clock.name)}</Box>
                <Box as="span">{paused ? say('workbench.cases.clock.paused') : sayDaysLeft(clock.left, clock.unit)}</Box>
              </Box>
              <Box className="quiet small">
                {say(`workbench.cases.clock.span.${clock.unit}`, { from: sayDate(clock.start, today), length: clock.length, due: sayDate(clock.due, today) })}
              </Box>
              {paused ? <Box className="small">{say('workbench.cases.clock.paused.since', { time: sayTime(paused.at, now), because: sayPauseReason(paused.because) })}</Box> : null}
              {clock.provisional ? <Box className="quiet small">{sayProvisional()}</Box> : null}
              <Box className="quiet small">{say('reason.clause', { clause: clock.clause })}</Box>
            </Box>
          )
        })}
      </Box>
    </CaseSection>
  )
}
