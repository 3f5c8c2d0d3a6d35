import { apis } from '@contract'
import { type AnswerOf, askedBy, type Route } from '@contract/route'
import type { Result } from '@domain/result'
import { type Asking, request } from '@/platform/request'
import { lastUse } from '../session/last-use'
import { openPage } from '../session/pages'
import { endSession, sessionToken } from '../session/session'
import type { Refusal } from './refusal'

export type Answer<Value> = Result<Value, Refusal>

/**
 * Asks one workbench route as the officer of this tab. A session that is over leads to the log-in page, an initial password
 * to the page that changes it; what was typed stays in either case. `tokenNow`: what is asked with, where it is not the token to act with.
 */
export async function call<R extends Route>(route: R, asking: Omit<Asking<R>, 'authorization'> = {}, tokenNow = sessionToken): Promise<Answer<AnswerOf<R>>> {
  const token = tokenNow()
  const answer = await request(apis.workbench.base, route, { ...asking, ...(token === undefined ? {} : { authorization: `Session ${token}` }) } as Asking<R>)
  if (answer.ok) {
    if (askedBy(route, (field) => (asking.query as Record<string, unknown> | undefined)?.[field] !== undefined) === 'person') lastUse.note()
    return answer
  }
  const { code } = answer.refusal
  if ((code === 'session-ended' || code === 'not-signed-in') && token === tokenNow()) {
    endSession(token === undefined ? undefined : 'ended')
    openPage('login')
  }
  if (code === 'must-change-password') openPage('password')
  return answer
}
