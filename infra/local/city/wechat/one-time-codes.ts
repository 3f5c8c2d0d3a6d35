import { randomBytes } from 'node:crypto'
import { z } from '../../../../functions/domain/zod'
import { type CityRoute, json, jsonBody } from '../wire/route'

const lives = 300_000

/** Codes that stand for one WeChat account, each good once and for five minutes. */
export interface OneTimeCodes {
  make(openid: string, now: number): string
  exchange(code: string, now: number): { openid: string } | 'unknown' | 'used'
}

export function createOneTimeCodes(): OneTimeCodes {
  const codes = new Map<string, { openid: string; until: number; used: boolean }>()
  return {
    make(openid, now) {
      const code = `0${randomBytes(16).toString('hex').slice(1)}`
      codes.set(code, { openid, until: now + lives, used: false })
      return code
    },
    exchange(code, now) {
      const known = codes.get(code)
      if (!known || known.until < now) return 'unknown'
      if (known.used) return 'used'
      known.used = true
      return { openid: known.openid }
    },
  }
}

const AccountSchema = z.strictObject({ openid: z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/)) })

/** What happens inside a person's telephone: `path` gives a code for their account. 404 for an account that cannot have one. */
export function codeRoute(path: string, codes: OneTimeCodes, mayHave: (openid: string) => boolean = () => true): CityRoute {
  return {
    method: 'POST',
    path,
    handle: (exchange) => {
      const account = AccountSchema.safeParse(jsonBody(exchange))
      if (!account.success) return json(422, { error: z.prettifyError(account.error) })
      return mayHave(account.data.openid) ? json(201, { code: codes.make(account.data.openid, Date.now()) }) : json(404, { error: 'no telephone with this account' })
    },
  }
}
