import { type Instant, MINUTE } from '../../domain/instant'
import type { CaseMessage } from '../../domain/messages'
import { stepAfter, type Way, ways } from '../../domain/notification/ladder'
import { quietUntil } from '../../domain/notification/quiet-hours'
import type { NoticePolicy } from '../../domain/policy/notice-policy'
import type { Inbox } from '../../stores/inbox'
import { type Notifications, notificationId } from '../../stores/notifications'
import type { ResidentContact } from './ports'
import { tryWay, type TryDeps } from './try-way'

export interface NoticeDeps extends TryDeps {
  notifications: TryDeps['notifications'] & Pick<Notifications, 'giveUp'>
  inbox: Pick<Inbox, 'find'>
  residents: ResidentContact
  noticePolicy: (at: Instant) => NoticePolicy
}

/**
 * `in-doubt`: it may have arrived, so it goes no other way. `inbox-only`: no way is known or none worked; the notice lies in the inbox.
 * `putOff`: when the quiet hours are over.
 */
export type Noticed = 'told' | 'in-doubt' | 'inbox-only' | 'later' | 'unneeded' | { putOff: Instant }

/** Tells a person outside the inbox what lies in it: by the first way that works, unless they have seen it there, and never in the quiet hours. `since`: from when it was to be done. */
export async function tellNotice(deps: NoticeDeps, messageId: string, { person, notice: id }: Extract<CaseMessage, { type: 'person-notified' }>, since: Instant, now: Instant): Promise<Noticed> {
  const notice = await deps.inbox.find(person, id)
  if (!notice || notice.seen || notice.quiet) return 'unneeded'
  const policy = deps.noticePolicy(now)
  const quietEnds = quietUntil(policy.quiet, now)
  if (quietEnds !== undefined) return { putOff: quietEnds }
  const contact = (await deps.residents.get(person)) ?? {}
  for (const way of await waysLeft(deps, messageId)) {
    const tried = await tryWay(deps, way, { messageId, notice, contact, grantKinds: policy.templates }, now)
    const step = stepAfter(way, tried, now - since, policy.nextWayAfter * MINUTE)
    if (step !== 'next') return step === 'no-way' ? 'inbox-only' : step
    // Given up before the next way is taken: whoever comes after us, or works beside us, cannot use both.
    if (tried === 'later' && !(await deps.notifications.giveUp(notificationId(messageId, 'person', way)))) return 'later'
  }
  throw new Error('a ladder without an end')
}

/** From the last way that was begun on: what the person may have got by it is not sent by an earlier way that has opened since. */
async function waysLeft({ notifications }: NoticeDeps, messageId: string): Promise<readonly Way[]> {
  for (let begun = ways.length - 1; begun > 0; begun -= 1) {
    const left = ways.slice(begun)
    if (left[0] && (await notifications.find(notificationId(messageId, 'person', left[0])))) return left
  }
  return ways
}
