import { doors } from '@contract/doors'
import { closeResidentSession, openWechatSession } from '@contract/identity'
import { onReturn } from '@/platform/lifecycle'
import { request } from '@/platform/request'
import { sealedStorage } from '@/platform/storage'
import { wechatLoginCode } from '@/platform/wechat-login'
import { endings } from '@/session/endings'

const base = doors.citizen
const close = (token: string) => request(base, closeResidentSession, { authorization: `Resident ${token}` })

/** Ends one session. Where it had lapsed before we were heard, WeChat would still open as its person: it is opened and closed once more. */
async function end(token: string): Promise<boolean> {
  const closed = await close(token)
  if (closed.ok) return true
  if (closed.refusal.code !== 'session-ended' && closed.refusal.code !== 'not-signed-in') return false
  if (process.env.TARO_ENV !== 'weapp') return true
  const code = await wechatLoginCode()
  const opened = code === undefined ? undefined : await request(base, openWechatSession, { body: { code } })
  return opened?.ok === true && (await close(opened.value.token)).ok
}

/** Sessions that were left on this phone and that the server does not know of yet. */
export const sessionsToEnd = endings({ change: (make) => sealedStorage.change('sessions-to-end', make), end })

/** Tells the server of sessions that were left without a network: now, and at every return. */
export function startEndings(): void {
  void sessionsToEnd.deliver()
  onReturn(() => void sessionsToEnd.deliver())
}
