import { type Instant, MINUTE } from '../../domain/instant'
import type { CaseMessage } from '../../domain/messages'
import { stepAfter, type Tried, ways } from '../../domain/notification/ladder'
import { quietUntil } from '../../domain/notification/quiet-hours'
import type { NoticePolicy } from '../../domain/policy/notice-policy'
import type { Inbox } from '../../stores/inbox'
import type { ResidentContact } from './ports'
import { tryWay, type TryDeps } from './try-way'

export interface NoticeDeps extends TryDeps {
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
  const tried: Tried[] = []
  for (const way of ways) {
    tried.push(await tryWay(deps, way, { messageId, notice, contact, grantKinds: policy.templates }, now))
    const step = stepAfter(tried, now - since, policy.nextWayAfter * MINUTE)
    if (step !== 'next') return step === 'no-way' ? 'inbox-only' : step
  }
  throw new Error('a ladder without an end')
}
