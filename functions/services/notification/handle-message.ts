import { HOUR, type Instant } from '../../domain/instant'
import type { Outbox } from '../../stores/outbox'
import { type AlertDeps, type Alerted, alertDesk } from './alert-desk'
import { type TellDeps, type Told, tellPerson } from './tell-person'

export interface HandleDeps extends AlertDeps {
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
  const { message } = item
  const outcome: Handled = message.type === 'urgent-alert' ? await alertDesk(deps, id, message, now) : message.type === 'person-told' ? await tellPerson(deps, id, message, now) : 'unneeded'
  if (outcome === 'later' && (item.tries < givesUpAfter.tries || now - item.at < givesUpAfter.time)) return 'later'
  await deps.outbox.done(id)
  return outcome === 'later' ? 'gave-up' : outcome
}
