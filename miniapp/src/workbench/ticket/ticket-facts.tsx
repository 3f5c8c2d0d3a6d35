import type { TicketForOfficer } from '@contract/urgent-board'
import { say } from '@words'
import { sayTime } from '@words/time'
import { Icon } from '@/ui/icon/icon'
import { fullPlaceName, placeName } from '../say/area-names'
import { aidWords, eventSentence } from '../say/timeline-words'
import { Box } from '../ui/box'
import { ReachBlock } from './reach-block'

const degrees = (value: number) => value.toFixed(4)

/** Everything known of the person's need, in the order in which an officer acts on it. */
export function TicketFacts({ ticket, now }: { ticket: TicketForOfficer; now: number }) {
  const { place } = ticket
  return (
    <Box className="facts">
      <ReachBlock ticket={ticket} />
      <Box as="section" className="fact" label={say('workbench.ticket.where')}>
        <Box as="h3" className="fact-name">
          {say('workbench.ticket.where')}
        </Box>
        <Box className="fact-strong">{place.words ?? fullPlaceName(place.area ?? ticket.area)}</Box>
        <Box className={place.words ? '' : 'quiet'}>{place.words ? fullPlaceName(place.area ?? ticket.area) : say('workbench.ticket.no-words')}</Box>
        {place.point ? (
          <Box className="quiet">{say('workbench.ticket.point', { latitude: degrees(place.point.latitude), longitude: degrees(place.point.longitude), metres: Math.round(place.point.accuracy) })}</Box>
        ) : null}
      </Box>
      <Box as="section" className="fact" label={say('workbench.ticket.note')}>
        <Box as="h3" className="fact-name">
          {say(ticket.forWhom === 'self' ? 'workbench.ticket.note' : 'workbench.ticket.note.other')}
        </Box>
        <Box className={ticket.note ? 'fact-strong said' : 'quiet'}>{ticket.note ?? say('workbench.ticket.no-note')}</Box>
      </Box>
      <Box as="section" className="fact" label={say('workbench.ticket.timeline')}>
        <Box as="h3" className="fact-name">
          {say('workbench.ticket.timeline')}
        </Box>
        <Box as="ul" className="done-so-far">
          {ticket.contactedAt === undefined ? null : <Done>{say('workbench.ticket.done.contact', { time: sayTime(ticket.contactedAt, now) })}</Done>}
          {ticket.missedCallAt === undefined ? null : (
            <Box as="li" className="done-line done-missed">
              {say('workbench.ticket.missed-call', { time: sayTime(ticket.missedCallAt, now) })}
            </Box>
          )}
          {ticket.lastAnswer ? (
            <Box as="li" className="done-line">
              {say('workbench.ticket.answer', { time: sayTime(ticket.lastAnswer.at, now), answer: say(`workbench.answer.${ticket.lastAnswer.answer}`) })}
            </Box>
          ) : null}
          {ticket.aid.length > 0 ? <Done>{aidWords(ticket.aid)}</Done> : null}
        </Box>
        <Box as="ol" className="timeline">
          {[...ticket.timeline].reverse().map((entry) => (
            <Box as="li" key={`${entry.at} ${entry.type} ${entry.by ?? ''}`} className="timeline-line">
              <Box as="span" className="timeline-time">
                {sayTime(entry.at, now)}
              </Box>
              <Box as="span" className="timeline-words">
                {eventSentence(entry, placeName)}
                {entry.text ? (
                  <Box as="span" className="timeline-text">
                    {entry.text}
                  </Box>
                ) : null}
              </Box>
            </Box>
          ))}
        </Box>
      </Box>
    </Box>
  )
}

function Done({ children }: { children: string }) {
  return (
    <Box as="li" className="done-line">
      <Icon name="done" size="small" colour="jade" />
      <Box as="span">{children}</Box>
    </Box>
  )
}
