import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from '../../../../functions/domain/zod'
import { readJsonFile, writeJsonFile } from '../files/json-file'
import { type CityRoute, json, jsonBody } from '../wire/route'
import { register } from './register'

/** A telephone of the city with the WeChat account on it. */
export interface Telephone {
  phone: string
  /** id of the person in whose name the operator has it; absent when it knows nobody */
  owner?: string
  openid: string
}

export interface Telephones {
  ofNumber(phone: string): Telephone | undefined
  ofAccount(openid: string): Telephone | undefined
  /** A new number, or a known one that goes to somebody else. */
  give(phone: string, owner: string | undefined): Telephone
}

/** The WeChat account on a telephone: another telephone has another one. */
export const openidOf = (phone: string): string => `o${createHash('sha256').update(`openid of ${phone}`).digest('base64url').slice(0, 27)}`

/** Those of the register, and those that were given since. */
export function openTelephones(dataDir: string): Telephones {
  const path = join(dataDir, 'telephones.json')
  const given = new Map(Object.entries(z.record(z.string(), z.nullable(z.string())).parse(readJsonFile(path) ?? {})))
  const all = new Map<string, Telephone>()
  const keep = (phone: string, owner: string | undefined): Telephone => {
    const telephone = { phone, ...(owner !== undefined && { owner }), openid: openidOf(phone) }
    all.set(phone, telephone)
    return telephone
  }
  for (const { phone, phoneOwner } of register) if (phone !== undefined) keep(phone, phoneOwner)
  for (const [phone, owner] of given) keep(phone, owner ?? undefined)
  return {
    ofNumber: (phone) => all.get(phone),
    ofAccount: (openid) => [...all.values()].find((each) => each.openid === openid),
    give: (phone, owner) => {
      given.set(phone, owner ?? null)
      writeJsonFile(path, Object.fromEntries(given))
      return keep(phone, owner)
    },
  }
}

const WishSchema = z.strictObject({
  phone: z.string().check(z.regex(/^1990\d{7}$/)),
  owner: z.optional(z.string().check(z.refine((id) => register.some((each) => each.id === id)))),
})

/** `POST /city/telephones`: somebody gets a new number with a new WeChat account, or a number goes to somebody else. */
export function telephoneShop(telephones: Telephones): CityRoute {
  return {
    method: 'POST',
    path: '/city/telephones',
    handle: (exchange) => {
      const wish = WishSchema.safeParse(jsonBody(exchange))
      return wish.success ? json(201, telephones.give(wish.data.phone, wish.data.owner)) : json(422, { error: z.prettifyError(wish.error) })
    },
  }
}
