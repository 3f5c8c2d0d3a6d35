import { HOUR, type Instant } from '../../domain/instant'
import type { Outbox } from '../../stores/outbox'
import type { Message } from '../../domain/messages'
import { type AlertDeps, type Alerted, alertDesk } from './alert-desk'
import { type OldNumberDeps, tellOldNumber } from './tell-old-number'
import { type TellDeps, type Told, tellPerson } from './tell-person'

export interface HandleDeps extends AlertDeps, OldNumberDeps {
  tickets: AlertDeps['tickets'] & TellDeps['tickets']
  outbox: Pick<Outbox, 'find' | 'done'>
}

/** `gone`: done before. `later`: the outbox brings it again. `gave-up`: after very many tries nobody took it; later steps of the ticket have their own messages. */
export type Handled = 'gone' | 'gave-up' | Alerted | Told

/** Given up only after both: a queue that stood for an hour, or a house that stood for two days, has used up no try of a provider's. */
const givesUpAfter = { tries: 120, time: 2 * HOUR }

/** Does what one outbox message asks, and takes it out of the outbox when its effect is stored. Many times the same message has one effect. */
export async function handleMessage(deps: HandleDeps, id: string, now: Instant): Promise<Handled> {
  const item = await deps.outbox.find(id)
  if (!item) return 'gone'
  const outcome = await act(deps, id, item.message, now)
  if (outcome === 'later' && (item.tries < givesUpAfter.tries || now - item.at < givesUpAfter.time)) return 'later'
  await deps.outbox.done(id)
  return outcome === 'later' ? 'gave-up' : outcome
}

async function act(deps: HandleDeps, id: string, message: Message, now: Instant): Promise<Alerted | Told> {
  switch (message.type) {
    case 'urgent-alert':
      return alertDesk(deps, id, message, now)
    case 'person-told':
      return tellPerson(deps, id, message, now)
    case 'number-moved':
      return tellOldNumber(deps, id, message, now)
    default:
      return 'unneeded'
  }
}
