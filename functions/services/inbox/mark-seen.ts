import { markSeen } from '../../contract/my-case'
import { DAY } from '../../domain/instant'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { InboxDeps } from './deps'

/** The person saw these: nothing more is sent for them. */
export const markSeenService = ({ inbox, noticePolicy }: Pick<InboxDeps, 'inbox' | 'noticePolicy'>) =>
  implement(markSeen, async ({ caller, body, now }) => {
    await inbox.see(caller.person, body.notices, now, noticePolicy(now).keepSeenDays * DAY)
    return ok({ unseen: await inbox.countUnseen(caller.person) })
  })
