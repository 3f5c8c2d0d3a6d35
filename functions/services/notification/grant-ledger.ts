import type { Instant } from '../../domain/instant'
import { afterNews, type Grant, type GrantKind, type NewsTemplate } from '../../domain/notification/grant'
import type { Commit } from '../../stores/commit'
import type { Grants } from '../../stores/grants'
import type { Sending } from './send-once'

export interface LedgerDeps {
  grants: Grants
  commit: Commit
}

interface Account {
  openId: string
  template: NewsTemplate
  kind: GrantKind
  /** the ledger as it was read before the send */
  before: Grant | undefined
}

const mostTries = 3
/** WeChat's word for "this person takes none" */
const takesNone = '43101'

/** Keeps what WeChat's answer to a message says of the grant. A no that may be older than an accept which came meanwhile is not kept. */
export async function noteAnswer({ grants, commit }: LedgerDeps, { openId, template, kind, before }: Account, sending: Sending, now: Instant): Promise<void> {
  const news = sending.outcome === 'sent' ? 'sent' : sending.outcome === 'not-accepted' && sending.code === takesNone ? 'not-accepted' : undefined
  if (!news) return
  let known = before
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const after = afterNews(known, kind, news, now)
    if (!after || after === known) return
    const kept = await commit([grants.keep(openId, template, known, after)])
    if (kept.ok || news === 'not-accepted') return
    known = await grants.find(openId, template)
  }
}
