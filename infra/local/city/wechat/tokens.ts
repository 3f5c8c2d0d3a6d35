import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from '../../../../functions/domain/zod'
import { readJsonFile, writeJsonFile } from '../files/json-file'

const lives = 7_200_000
const renewsBefore = 300_000
const betweenForced = 30_000

const StateSchema = z.object({ tokens: z.array(z.object({ token: z.string(), until: z.number() })), forcedAt: z.number() })

/** The family of stable tokens: the last is the current one, a former one serves until it ends. */
export interface WechatTokens {
  /** A call in normal mode keeps the token while more than five minutes of it are left; `force` kills the former at once, at most every 30 s. */
  issue(now: number, force: boolean): { token: string; expiresIn: number }
  check(token: string, now: number): 'ok' | 'malformed' | 'unknown' | 'expired'
}

export function openWechatTokens(dataDir: string): WechatTokens {
  const path = join(dataDir, 'wechat-tokens.json')
  const state = StateSchema.parse(readJsonFile(path) ?? { tokens: [], forcedAt: 0 })
  return {
    issue(now, force) {
      const forced = force && now - state.forcedAt >= betweenForced
      const current = state.tokens.at(-1)
      if (!current || forced || current.until - now <= renewsBefore) {
        const former = forced ? [] : state.tokens.slice(-1)
        state.tokens = [...former, { token: randomBytes(96).toString('base64url'), until: now + lives }]
        if (forced) state.forcedAt = now
        writeJsonFile(path, state)
      }
      const issued = state.tokens.at(-1) ?? { token: '', until: now }
      return { token: issued.token, expiresIn: Math.floor((issued.until - now) / 1000) }
    },
    check(token, now) {
      if (!/^[\w-]{20,512}$/.test(token)) return 'malformed'
      const known = state.tokens.find((each) => each.token === token)
      if (!known) return 'unknown'
      return known.until > now ? 'ok' : 'expired'
    },
  }
}
