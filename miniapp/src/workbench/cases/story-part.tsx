import type { CaseForOfficer } from '@contract/case-work'
import { say } from '@words'
import { sayClockName, sayPauseReason } from '@words/deadlines'
import { sayDone } from '@words/say-case'
import { sayDate, sayTime } from '@words/time'
import { Box } from '../ui/box'
import { CaseSection } from './case-section'
import { personName } from './people-words'

type Entry = CaseForOfficer['timeline'][number]

/** Everything that happened, newest first. */
export function StoryPart({ shown: { timeline, household }, today, now }: { shown: CaseForOfficer; today: string; now: number }) {
  const member = ({ member: id }: Entry) => household.find((person) => person.member === id)
  return (
    <CaseSection id="case-story" title={say('workbench.ticket.timeline')}>
      <Box as="ol" className="timeline">
        {[...timeline].reverse().map((entry) => {
          const person = member(entry)
          const about = [entry.by, entry.clock && sayClockName(entry.clock), entry.because && sayPauseReason(entry.because), person && personName(person), entry.visited && say('workbench.cases.visited.on', { date: sayDate(entry.visited, today) })].filter((words) => words)
          return (
            <Box as="li" key={`${entry.at} ${entry.type} ${entry.clock ?? ''}`} className="timeline-line">
              <Box as="span" className="timeline-time">
                {sayTime(entry.at, now)}
              </Box>
              <Box as="span" className="timeline-words">
                {[sayDone(entry), ...about].join(' · ')}
                {entry.text ? (
                  <Box as="span" className="timeline-text">
                    {entry.text}
                  </Box>
                ) : null}
              </Box>
            </Box>
          )
        })}
      </Box>
    </CaseSection>
  )
}
