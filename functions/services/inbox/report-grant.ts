import { reportGrant } from '../../contract/my-case'
import { afterNews } from '../../domain/notification/grant'
import { ok, refuse } from '../../domain/result'
import { grantMovedOn } from '../../stores/grants'
import { implement } from '../implement'
import type { InboxDeps } from './deps'

const mostTries = 5

/** What the person chose, kept for the WeChat account of this session; from a browser there is none, and nothing to keep. */
export const reportGrantService = ({ grants, noticePolicy }: Pick<InboxDeps, 'grants' | 'noticePolicy'>) =>
  implement(reportGrant, async ({ caller, body: { template, result }, now, commit }) => {
    const openId = caller.wechatOpenId
    if (!openId) return ok({})
    const kind = noticePolicy(now).templates[template]
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const before = await grants.find(openId, template)
      const after = afterNews(before, kind, result, now)
      if (!after || after === before) return ok({})
      const kept = await commit({}, [grants.keep(openId, template, before, after)])
      if (kept.ok) return ok({})
      if (!kept.conflicts.includes(grantMovedOn)) throw new Error(`a grant that cannot be kept: ${kept.conflicts.join(', ')}`)
    }
    return refuse('busy')
  })
