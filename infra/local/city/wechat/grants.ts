import { join } from 'node:path'
import { z } from '../../../../functions/domain/zod'
import { readJsonFile, writeJsonFile } from '../files/json-file'
import { type CityRoute, json, jsonBody } from '../wire/route'
import { subscriptionTemplates, templateNamed, type TemplateName, templateNames } from './templates'

const GrantSchema = z.union([z.literal('long-term'), z.number().check(z.int(), z.gte(0), z.lte(100))])
/** `long-term`, or how many one-time notices are still accepted */
export type Grant = z.infer<typeof GrantSchema>

/** What a person does when WeChat asks, or later in its settings. */
const choices = ['accept', 'reject'] as const
type Choice = (typeof choices)[number]

/** Who uses the mini-program, and how many notices of each template they still accept. */
export interface Grants {
  isKnown(openid: string): boolean
  /** Somebody opened the mini-program. */
  meet(openid: string): void
  /** Takes one notice of the grant; false when none is left. */
  use(openid: string, template: TemplateName): boolean
  set(openid: string, template: TemplateName, grant: Grant): void
  /** A one-time accept adds one; a no takes back what was accepted for long. */
  choose(openid: string, template: TemplateName, choice: Choice): void
}

const GrantsSchema = z.record(z.string(), z.record(z.string(), GrantSchema))

/** `officers`: openids that accepted alerts for long. `others`: whoever else uses the mini-program, accepting nothing until they say so. */
export function openGrants(dataDir: string, officers: readonly string[], others: (openid: string) => boolean): Grants {
  const path = join(dataDir, 'wechat-subscriptions.json')
  const changed = new Map(Object.entries(GrantsSchema.parse(readJsonFile(path) ?? {})))
  const grantOf = (openid: string, template: TemplateName): Grant | undefined => changed.get(openid)?.[template] ?? (template === 'urgentAlert' && officers.includes(openid) ? 'long-term' : undefined)
  const keep = (openid: string, grants: Record<string, Grant>) => {
    changed.set(openid, grants)
    writeJsonFile(path, Object.fromEntries(changed))
  }
  const set = (openid: string, template: TemplateName, grant: Grant) => keep(openid, { ...changed.get(openid), [template]: grant })
  const isKnown = (openid: string) => changed.has(openid) || officers.includes(openid) || others(openid)
  return {
    isKnown,
    meet: (openid) => {
      if (!isKnown(openid)) keep(openid, {})
    },
    use: (openid, template) => {
      const grant = grantOf(openid, template)
      if (grant === 'long-term') return true
      if (!grant) return false
      set(openid, template, grant - 1)
      return true
    },
    set,
    choose: (openid, template, choice) => {
      const grant = grantOf(openid, template) ?? 0
      const longTerm = subscriptionTemplates[template].kind === 'long-term'
      if (longTerm) set(openid, template, choice === 'accept' ? 'long-term' : 0)
      else set(openid, template, choice === 'accept' && grant !== 'long-term' ? grant + 1 : grant)
    },
  }
}

const openid = z.string().check(z.regex(/^[A-Za-z0-9_-]{10,64}$/))
/** without a template: the officers' alert */
const WishSchema = z.strictObject({ openid, grant: GrantSchema, template: z.optional(z.enum(templateNames)) })
const ChoiceSchema = z.strictObject({ openid, templateId: z.string(), choice: z.enum(choices) })

export function grantRoutes(grants: Grants): CityRoute[] {
  return [
    {
      // A person of the city accepts notices, or no longer does (0).
      method: 'POST',
      path: '/city/wechat/grants',
      handle: (exchange) => {
        const wish = WishSchema.safeParse(jsonBody(exchange))
        if (!wish.success) return json(422, { error: z.prettifyError(wish.error) })
        grants.set(wish.data.openid, wish.data.template ?? 'urgentAlert', wish.data.grant)
        return json(200, wish.data)
      },
    },
    {
      // What the telephone tells WeChat when its dialog was answered.
      method: 'POST',
      path: '/city/wechat/choices',
      handle: (exchange) => {
        const chosen = ChoiceSchema.safeParse(jsonBody(exchange))
        if (!chosen.success) return json(422, { error: z.prettifyError(chosen.error) })
        const template = templateNamed(chosen.data.templateId)
        if (!template) return json(404, { error: 'no such template' })
        grants.choose(chosen.data.openid, template, chosen.data.choice)
        return json(200, chosen.data)
      },
    },
  ]
}
