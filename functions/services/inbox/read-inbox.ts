import { readInbox } from '../../contract/my-case'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { InboxDeps } from './deps'

const mostShown = 100

/** What this person was told, newest first; `unseen` counts what is not shown, too. */
export const readInboxService = ({ inbox }: Pick<InboxDeps, 'inbox'>) =>
  implement(readInbox, async ({ caller }) => {
    const notices = await inbox.list(caller.person)
    return ok({ notices: notices.slice(0, mostShown), unseen: notices.filter(({ seen }) => !seen).length })
  })
