import { type Instant, SECOND } from '../../domain/instant'
import type { Channel, Notification, Notifications, Outcome } from '../../stores/notifications'

/** What a gateway says of a hand-over. */
export type Sending = { outcome: 'sent'; receipt: string } | { outcome: 'refused' | 'not-accepted' | 'not-sent' | 'in-doubt'; code: string }

/** `never`: this way will not work. `later`: certainly not sent, may be tried again. `busy`: somebody else is sending it right now. */
export type Sent = 'sent' | 'in-doubt' | 'never' | 'later' | 'busy'

export interface SendDeps {
  notifications: Pick<Notifications, 'claim' | 'claimAgain' | 'settle'>
  /** Told of every hand-over that was tried. */
  onSent: (notification: { id: string; channel: Channel; outcome: Sending['outcome']; code?: string }) => void
  /** Told of a send that failed in our own house. */
  onFault: (error: unknown, notification: { id: string; channel: Channel }) => void
}

type Wanted = Pick<Notification, 'messageId' | 'recipient' | 'channel' | 'ticket' | 'application' | 'officer'>

/** longer than any gateway waits: who claimed before that and settled nothing has died while sending */
const claimLasts = 30 * SECOND

/**
 * Makes one send to one recipient by one way, never knowingly twice: it is claimed before and settled after. A claim that was never settled is in doubt,
 * and what is in doubt is not sent this way again.
 */
export async function sendOnce({ notifications, onSent, onFault }: SendDeps, wanted: Wanted, now: Instant, send: (id: string) => Promise<Sending>): Promise<Sent> {
  const claim = await notifications.claim({ ...wanted, at: now })
  if (!claim.claimed) {
    const { present } = claim
    if (present.state === 'sent' || present.state === 'in-doubt') return present.state
    if (present.state === 'refused') return 'never'
    if (present.state === 'claimed') {
      if (now - present.at < claimLasts) return 'busy'
      await notifications.settle(present.id, 'in-doubt')
      return 'in-doubt'
    }
    if (!(await notifications.claimAgain(present, now))) return 'busy'
  }
  const id = claim.claimed ? claim.id : claim.present.id
  const { channel } = wanted
  let sending: Sending
  try {
    sending = await send(id)
  } catch (error) {
    onFault(error, { id, channel })
    await notifications.settle(id, 'failed')
    return 'later'
  }
  onSent({ id, channel, outcome: sending.outcome, ...(sending.outcome !== 'sent' && { code: sending.code }) })
  await notifications.settle(id, stored[sending.outcome], sending.outcome === 'sent' ? sending.receipt : undefined)
  return meaning[sending.outcome]
}

const stored: Record<Sending['outcome'], Outcome> = { sent: 'sent', refused: 'refused', 'not-accepted': 'refused', 'not-sent': 'failed', 'in-doubt': 'in-doubt' }
const meaning: Record<Sending['outcome'], Sent> = { sent: 'sent', refused: 'never', 'not-accepted': 'never', 'not-sent': 'later', 'in-doubt': 'in-doubt' }
