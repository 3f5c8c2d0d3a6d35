import type { IdentityMessage } from '../../domain/identity/messages'
import { phoneIn } from '../../domain/identity/recognise'
import type { Instant } from '../../domain/instant'
import type { Sms } from '../../gateways/sms/port'
import type { ResidentStore } from '../../stores/residents'
import { type SendDeps, sendOnce } from './send-once'
import type { Told } from './tell-person'

export interface OldNumberDeps extends SendDeps {
  residents: Pick<ResidentStore, 'get'>
  sms: Sms
  hotline: string
}

/** Tells the number that a person had before they moved, so that whoever did not move themselves can say so. */
export async function tellOldNumber({ residents, hotline, ...deps }: OldNumberDeps, messageId: string, { person, epoch }: IdentityMessage, now: Instant): Promise<Told> {
  const resident = await residents.get(person)
  const phone = resident && phoneIn(resident, epoch)
  if (phone === undefined) return 'no-way'
  const sent = await sendOnce(deps, { messageId, recipient: 'person', channel: 'sms' }, now, (reference) => deps.sms.send({ phone, template: 'numberMoved', parameters: { hotline }, reference }))
  return sent === 'sent' || sent === 'in-doubt' ? 'told' : sent === 'never' ? 'no-way' : 'later'
}
