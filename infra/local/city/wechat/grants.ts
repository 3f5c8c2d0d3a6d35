import { join } from 'node:path'
import { z } from '../../../../functions/domain/zod'
import { readJsonFile, writeJsonFile } from '../files/json-file'
import { type CityRoute, json, jsonBody } from '../wire/route'

const GrantSchema = z.union([z.literal('long-term'), z.number().check(z.int(), z.gte(0), z.lte(100))])
/** `long-term`, or how many one-time notices are still accepted */
export type Grant = z.infer<typeof GrantSchema>

/** Who uses the mini-program, and how many notices each still accepts. */
export interface Grants {
  isKnown(openid: string): boolean
  /** Takes one notice of the grant; false when none is left. */
  use(openid: string): boolean
  set(openid: string, grant: Grant): void
}

/** `officers`: openids that accepted for long. `others`: whoever else uses the mini-program, accepting nothing until they say so. */
export function openGrants(dataDir: string, officers: readonly string[], others: (openid: string) => boolean): Grants {
  const path = join(dataDir, 'wechat-grants.json')
  const changed = new Map(Object.entries(z.record(z.string(), GrantSchema).parse(readJsonFile(path) ?? {})))
  const grantOf = (openid: string): Grant | undefined => changed.get(openid) ?? (officers.includes(openid) ? 'long-term' : undefined)
  function set(openid: string, grant: Grant): void {
    changed.set(openid, grant)
    writeJsonFile(path, Object.fromEntries(changed))
  }
  return {
    isKnown: (openid) => grantOf(openid) !== undefined || others(openid),
    use: (openid) => {
      const grant = grantOf(openid)
      if (grant === 'long-term') return true
      if (!grant) return false
      set(openid, grant - 1)
      return true
    },
    set,
  }
}

const WishSchema = z.strictObject({ openid: z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/)), grant: GrantSchema })

/** A person of the city accepts notices, or no longer does (0). */
export function grantRoute(grants: Grants): CityRoute {
  return {
    method: 'POST',
    path: '/city/wechat/grants',
    handle: (exchange) => {
      const wish = WishSchema.safeParse(jsonBody(exchange))
      if (!wish.success) return json(422, { error: z.prettifyError(wish.error) })
      grants.set(wish.data.openid, wish.data.grant)
      return json(200, wish.data)
    },
  }
}
