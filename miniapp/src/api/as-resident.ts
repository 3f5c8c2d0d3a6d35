import { doors } from '@contract/doors'
import { openWechatSession } from '@contract/identity'
import type { AnswerOf, Route } from '@contract/route'
import type { Result } from '@domain/result'
import { type Asking, type Refusal, request } from '@/platform/request'
import { wechatLoginCode } from '@/platform/wechat-login'
import { beginResidentSession, forgetResidentSession, residentToken } from '@/session/resident'
import { sessionsToEnd } from './end-session'

const base = doors.citizen
let opening: Promise<string | undefined> | undefined

/** Opens a session by WeChat where there is WeChat, once however many ask; undefined elsewhere, without a network, and while somebody who left would still be the one it opens as. */
function openByWechat(): Promise<string | undefined> {
  opening ??= (async () => {
    if (!(await sessionsToEnd.deliver())) return undefined
    const code = await wechatLoginCode()
    if (code === undefined) return undefined
    const opened = await request(base, openWechatSession, { body: { code } })
    if (!opened.ok) return undefined
    await beginResidentSession(opened.value.token, opened.value.me)
    return opened.value.token
  })().finally(() => {
    opening = undefined
  })
  return opening
}

/** Asks one route as the resident of this phone. A session that is over is opened anew by WeChat without a word, and the question asked once more; elsewhere the refusal leads to the log-in. */
export async function askAsResident<R extends Route>(route: R, asking: Omit<Asking<R>, 'authorization'> = {}): Promise<Result<AnswerOf<R>, Refusal>> {
  const ask = (token: string | undefined) => request(base, route, { ...asking, ...(token === undefined ? {} : { authorization: `Resident ${token}` }) } as Asking<R>)
  const token = (await residentToken()) ?? (await openByWechat())
  const answer = await ask(token)
  if (answer.ok || (answer.refusal.code !== 'session-ended' && answer.refusal.code !== 'not-signed-in')) return answer
  await forgetResidentSession(token)
  const anew = await openByWechat()
  return anew === undefined ? answer : ask(anew)
}
