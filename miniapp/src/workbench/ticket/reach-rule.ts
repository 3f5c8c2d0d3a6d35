import type { TicketForOfficer } from '@contract/urgent-board'

export type ReachRule =
  /** may be called */
  | 'call'
  /** asked for messages: calling may betray or disturb */
  | 'sms-only'
  /** gave the phone of somebody near */
  | 'someone-near'
  /** nothing to call: go there */
  | 'none'
  /** violence at home: the phone may be in another's hand */
  | 'protected-call'
  | 'protected-sms'
  | 'protected-none'

/** How this person may be reached. Protection outranks the wish to be called. */
export function reachRuleOf(ticket: Pick<TicketForOfficer, 'protected' | 'reach'>): ReachRule {
  const { way } = ticket.reach
  if (!ticket.protected) return way
  if (way === 'none') return 'protected-none'
  return way === 'sms-only' ? 'protected-sms' : 'protected-call'
}

/** Whether a call button may stand there at all. */
export function mayCall(rule: ReachRule): boolean {
  return rule === 'call' || rule === 'someone-near' || rule === 'protected-call'
}

/** Whether a message may be written to this phone. */
export function mayMessage(rule: ReachRule): boolean {
  return rule === 'sms-only' || rule === 'protected-sms'
}
