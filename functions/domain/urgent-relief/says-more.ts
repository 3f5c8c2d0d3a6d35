import { MINUTE, type Instant } from '../instant'
import type { UrgentTicket } from './ticket'

/** People write in several goes, and some write without end: what comes within this time belongs to what was said first. */
const oneGo = 2 * MINUTE

/** Whether the person is still saying what the officers were just alerted to: stored and shown like everything, but no telephone buzzes for it again. */
export function saysMoreStill({ addedAt }: Pick<UrgentTicket, 'addedAt'>, now: Instant): boolean {
  return addedAt !== undefined && now - addedAt < oneGo
}
