import { z } from '../../../../functions/domain/zod'
import type { SubscriptionTemplate } from './templates'

const checks: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => [...value].length <= 20 && !/\p{Cc}/u.test(value),
  number: (value) => /^-?\d{1,32}(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => [...value].length <= 5 && !/[\p{Script=Han}\p{L}\p{N}]/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => /^(\d{4}(年|-|\/|\.)\d{1,2}(月|-|\/|\.)\d{1,2}日? )?\d{1,2}:\d{2}(:\d{2})?(~.+)?$/.test(value),
  date: (value) => /^(\d{4}(年|-|\/|\.))?\d{1,2}(月|-|\/|\.)(\d{1,2}日?)?( \d{1,2}:\d{2}(:\d{2})?)?(~.+)?$/.test(value),
  amount: (value) => /^[¥￥$]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[0-9+\-() ]{1,17}$/.test(value),
  car_number: (value) => [...value].length <= 8,
  name: (value) => [...value].length <= (/\p{Script=Han}/u.test(value) ? 10 : 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

const FieldSchema = z.object({ value: z.string().check(z.minLength(1)) })

/** What WeChat says of `data` against the template's fields: the first missing or ill-formed field, or undefined. */
export function fieldTrouble(template: SubscriptionTemplate, data: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of Object.keys(template.fields)) {
    const field = FieldSchema.safeParse(data[key])
    if (!field.success) return `argument invalid! data.${key}.value`
    const fits = checks[key.replace(/\d+$/, '')]
    if (!fits?.(field.data.value)) return `argument invalid! data.${key}.value invalid`
  }
  return undefined
}

/** The notice as the person sees it. */
export function noticeText(template: SubscriptionTemplate, data: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(template.fields).map(([key, name]) => `${name}:${FieldSchema.parse(data[key]).value}`)
  return [template.title, ...lines].join(' / ')
}
