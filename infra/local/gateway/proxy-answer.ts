import { isObject, type JsonObject, parseJson } from '../json'

export interface GatewayAnswer {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
}

/** 6 MB: what a function may be handed and may answer. */
export const MOST_OF_A_FUNCTION = 6 * 1024 * 1024

const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'transfer-encoding', 'keep-alive', 'date'])

/** Turns the answer of a function (JSON text) into what the client gets; undefined for anything but the form of the Lambda proxy integration. */
export function readProxyAnswer(text: string | undefined, binary: boolean): GatewayAnswer | undefined {
  if (text === undefined || text.length > MOST_OF_A_FUNCTION) return undefined
  const answer = parseJson(text)
  if (!isObject(answer)) return undefined
  const status = Number(answer.statusCode)
  if (!Number.isInteger(status) || status < 100 || status > 599) return undefined
  if (answer.body !== undefined && answer.body !== null && typeof answer.body !== 'string') return undefined
  const headers = readHeaders(answer)
  if (!headers) return undefined
  return { status, headers, body: Buffer.from(answer.body ?? '', answer.isBase64Encoded === true && binary ? 'base64' : 'utf8') }
}

function readHeaders(answer: JsonObject): Record<string, string | string[]> | undefined {
  const headers = Object.create(null) as Record<string, string | string[]>
  const spelled = new Map<string, string>()
  const add = (name: string, values: string[]): void => {
    const lower = name.toLowerCase()
    if (OF_THE_CONNECTION.has(lower)) return
    const as = spelled.get(lower) ?? name
    spelled.set(lower, as)
    const present = headers[as]
    const all = [...new Set([...(present === undefined ? [] : Array.isArray(present) ? present : [present]), ...values])]
    headers[as] = all.length === 1 ? (all[0] ?? '') : all
  }
  for (const source of [answer.multiValueHeaders, answer.headers]) {
    if (source === undefined || source === null) continue
    if (!isObject(source)) return undefined
    for (const [name, value] of Object.entries(source)) {
      const values = Array.isArray(value) ? value : [value]
      if (value === undefined || values.some((each) => typeof each === 'object' || each === undefined)) return undefined
      add(name, values.map(String))
    }
  }
  if (!spelled.has('content-type')) headers['Content-Type'] = 'application/json'
  return headers
}
