import { HOUR, type Instant } from '../../domain/instant'
import type { Outbox, OutboxItem } from '../../stores/outbox'
import { type AlertDeps, type Alerted, alertDesk } from './alert-desk'
import { type NoticeDeps, type Noticed, tellNotice } from './tell-notice'
import { type OldNumberDeps, tellOldNumber } from './tell-old-number'
import { type TellDeps, type Told, tellPerson } from './tell-person'

export interface HandleDeps extends AlertDeps, NoticeDeps, OldNumberDeps {
  tickets: AlertDeps['tickets'] & TellDeps['tickets']
  notifications: NoticeDeps['notifications']
  residents: OldNumberDeps['residents'] & NoticeDeps['residents']
  outbox: Pick<Outbox, 'find' | 'putOff' | 'done'>
}

/**
 * `gone`: done before. `later`: the outbox brings it again. `put-off`: it does so when the quiet hours are over.
 * `gave-up`: after very many tries nobody took it; later steps of the ticket have their own messages. A notice then stays `inbox-only`.
 */
export type Handled = 'gone' | 'gave-up' | 'put-off' | Alerted | Told | Exclude<Noticed, object>

/** Given up only after both: a queue that stood for an hour, or a house that stood for two days, has used up no try of a provider's. */
const givesUpAfter = { tries: 120, time: 2 * HOUR }

/** Does what one outbox message asks, and takes it out of the outbox when its effect is stored. Many times the same message has one effect. */
export async function handleMessage(deps: HandleDeps, id: string, now: Instant): Promise<Handled> {
  const item = await deps.outbox.find(id)
  if (!item) return 'gone'
  const outcome = await act(deps, item, now)
  if (typeof outcome === 'object') {
    await deps.outbox.putOff(item, outcome.putOff)
    return 'put-off'
  }
  if (outcome === 'later' && (item.tries < givesUpAfter.tries || now - item.at < givesUpAfter.time)) return 'later'
  await deps.outbox.done(id)
  if (outcome !== 'later') return outcome
  return item.message.type === 'person-notified' ? 'inbox-only' : 'gave-up'
}

async function act(deps: HandleDeps, { id, message, at }: OutboxItem, now: Instant): Promise<Alerted | Told | Noticed> {
  switch (message.type) {
    case 'urgent-alert':
      return alertDesk(deps, id, message, now)
    case 'person-told':
      return tellPerson(deps, id, message, now)
    case 'number-moved':
      return tellOldNumber(deps, id, message, now)
    case 'person-notified':
      return tellNotice(deps, id, message, at, now)
    case 'paper-wanted':
    case 'board-changed':
    case 'case-list-changed':
      return 'unneeded'
  }
}
