import type { TicketForOfficer } from '@contract/urgent-board'
import { say } from '@words'
import { sayTime } from '@words/time'
import { Icon } from '@/ui/icon/icon'
import { runningClocks } from '../board/clocks'
import { clockSentence } from '../say/clock-words'
import { fullPlaceName } from '../say/area-names'
import { Box } from '../ui/box'
import type { Me } from '../session/session'

/** The facts that stay in sight: how grave, what, where, whose, and which clock runs. */
export function TicketHead({ ticket, me, now }: { ticket: TicketForOfficer; me: Me; now: number }) {
  const { owner } = ticket
  return (
    <Box className="ticket-head">
      <Box className="ticket-line">
        <Box as="span" className={`rank rank-${ticket.rank}`}>
          {say(`workbench.rank.${ticket.rank}`)}
        </Box>
        <Box as="h2" className="ticket-title" id="ticket-title" focusable>
          {say(`workbench.hardship.${ticket.hardship}`)}
        </Box>
        {ticket.protected ? (
          <Box as="span" className="guarded">
            <Icon name="shield" size="small" colour="help" />
            {say('workbench.protected')}
          </Box>
        ) : null}
        <Box as="span" className="ticket-number">
          {say('workbench.number', { number: ticket.number })}
        </Box>
      </Box>
      <Box className="ticket-line ticket-where">
        <Box as="strong">{fullPlaceName(ticket.area)}</Box>
        <Box as="span">{say('workbench.ticket.pressed', { time: sayTime(ticket.pressedAt, now) })}</Box>
        <Box as="span">{say(`workbench.ticket.for.${ticket.forWhom}`)}</Box>
        <Box as="span">{say(`workbench.status.${ticket.status}`)}</Box>
      </Box>
      {ticket.closed ? (
        <Box className="ticket-owner">{say('workbench.ticket.closed', { time: sayTime(ticket.closed.at, now), outcome: say(`workbench.outcome.${ticket.closed.outcome}`) })}</Box>
      ) : (
        <Box className={owner ? 'ticket-owner' : 'ticket-owner ticket-unowned'}>
          <Icon name="person" size="small" colour={owner ? 'ink-2' : 'amber'} />
          <Box as="span">
            {owner
              ? owner.id === me.id
                ? say('workbench.ticket.owner.mine', { time: sayTime(owner.leaseUntil, now) })
                : say('workbench.ticket.owner.other', { name: owner.name, since: sayTime(owner.since, now), until: sayTime(owner.leaseUntil, now) })
              : say('workbench.ticket.owner.none')}
          </Box>
        </Box>
      )}
      <Box as="ul" className="clocks" label={say('workbench.ticket.clocks')}>
        {runningClocks(ticket, now).map((clock) => (
          <Box as="li" key={clock.kind} className={`clock clock-${clock.pace}`}>
            <Icon name={clock.pace === 'late' ? 'attention' : 'waiting'} size="small" colour={clock.pace === 'late' ? 'help' : clock.pace === 'soon' ? 'amber' : 'ink-2'} />
            <Box as="span">
              {clockSentence(clock, now)}
              <Box as="span" className="clock-by">
                {say('workbench.clock.by', { time: sayTime(clock.due, now) })}
              </Box>
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
