import type { TicketForOfficer } from '@contract/urgent-board'
import { say } from '@words'
import { Icon } from '@/ui/icon/icon'
import { Box } from '../ui/box'
import { Dial } from '../ui/dial'
import { mayCall, mayMessage, reachRuleOf } from './reach-rule'

/** How to reach the person, with what must not be done said first and strongest. */
export function ReachBlock({ ticket }: { ticket: TicketForOfficer }) {
  const rule = reachRuleOf(ticket)
  const { phone } = ticket.reach
  const careful = rule !== 'call' && rule !== 'someone-near'
  return (
    <Box as="section" className={ticket.protected ? 'reach reach-protected' : careful ? 'reach reach-careful' : 'reach'} label={say('workbench.ticket.reach')}>
      <Box as="h3" className="reach-rule">
        <Icon name={ticket.protected ? 'shield' : ticket.reach.way} size="small" colour={ticket.protected ? 'help' : careful ? 'amber' : 'jade'} />
        <Box as="span">{say(`workbench.reach.${rule}`)}</Box>
      </Box>
      <Box>{say(`workbench.reach.${rule}.how`)}</Box>
      {ticket.protected ? <Box>{say('workbench.reach.protected.danger')}</Box> : null}
      {phone && mayCall(rule) ? (
        <Dial way="call" phone={phone}>
          {say('workbench.reach.dial', { phone: spoken(phone) })}
        </Dial>
      ) : null}
      {phone && mayMessage(rule) ? (
        <Dial way="message" phone={phone}>
          {say('workbench.reach.message', { phone: spoken(phone) })}
        </Dial>
      ) : null}
    </Box>
  )
}

/** A mobile number in the groups in which people read it. */
function spoken(phone: string): string {
  return /^1\d{10}$/.test(phone) ? `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}` : phone
}
