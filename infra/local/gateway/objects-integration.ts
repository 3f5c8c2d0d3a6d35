import type http from 'node:http'
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../json'
import { Trouble } from '../trouble'

/** Serves an object of the store as the REST API's S3 integration does. */
export interface ObjectsIntegration {
  kind: 'objects'
  /** `bucket/key` with `{name}` for path parameters */
  path: string
  /** path parameter of the method by its name in `path` */
  parameters: Record<string, string>
  answers: ObjectsAnswer[]
}

interface ObjectsAnswer {
  status: number
  /** which statuses of the store it is for; the first without one is for all others */
  when: RegExp | undefined
  headers: { name: string; fixed?: string; from?: string }[]
  /** replaces the store's body */
  body: string | undefined
}

/** Reads the integration of one method; a mapping that this machine does not know is Trouble. */
export function describeObjects(id: string, path: string, integration: JsonObject): ObjectsIntegration {
  const parameters: Record<string, string> = {}
  for (const [to, from] of Object.entries(objectOf(integration.RequestParameters))) {
    const name = /^integration\.request\.path\.(.+)$/.exec(to)?.[1]
    const source = /^method\.request\.path\.(.+)$/.exec(textOf(from) ?? '')?.[1]
    if (!name || !source) throw new Trouble(`${id}: this machine does not know the mapping ${to} = ${textOf(from)}.`)
    parameters[name] = source
  }
  const answers = listOf(integration.IntegrationResponses).filter(isObject).map((answer) => readAnswer(id, answer))
  if (!answers.some((answer) => answer.when === undefined)) throw new Trouble(`${id}: it has no answer for everything else.`)
  return { kind: 'objects', path, parameters, answers }
}

/** Path in the store, still percent-encoded; undefined when a segment would leave the bucket. */
export function objectPath(integration: ObjectsIntegration, rawParameters: Record<string, string>): string | undefined {
  let outside = false
  const filled = integration.path.replace(/\{(.+?)\}/g, (_, name: string) => {
    const value = rawParameters[integration.parameters[name] ?? ''] ?? ''
    const plain = value.replace(/%2e/gi, '.').split(/[/\\]|%2f|%5c/i)
    outside ||= plain.includes('..') || plain.includes('.') || /%00|\0/.test(value)
    return value
  })
  return outside ? undefined : `/${filled}`
}

/** Status, headers and a body that replaces the store's, for what the store answered. */
export function shapeAnswer(integration: ObjectsIntegration, status: number, headers: http.IncomingHttpHeaders): { status: number; headers: Record<string, string>; body: string | undefined } {
  const answer = integration.answers.find(({ when }) => when?.test(String(status))) ?? integration.answers.find(({ when }) => when === undefined)
  const shaped: Record<string, string> = {}
  for (const { name, fixed, from } of answer?.headers ?? []) {
    const value = fixed ?? (from ? headers[from] : undefined)
    if (typeof value === 'string') shaped[name] = value
  }
  return { status: answer?.status ?? 500, headers: shaped, body: answer?.body }
}

function readAnswer(id: string, answer: JsonObject): ObjectsAnswer {
  const pattern = textOf(answer.SelectionPattern)
  const template = Object.values(objectOf(answer.ResponseTemplates))[0]
  const body = textOf(template)
  if (body?.includes('$')) throw new Trouble(`${id}: this machine knows no templates with variables.`)
  const headers = Object.entries(objectOf(answer.ResponseParameters)).map(([to, value]) => {
    const name = /^method\.response\.header\.(.+)$/.exec(to)?.[1]
    const said = textOf(value) ?? ''
    const fixed = /^'(.*)'$/s.exec(said)?.[1]
    const from = /^integration\.response\.header\.(.+)$/.exec(said)?.[1]?.toLowerCase()
    if (!name || (fixed === undefined && !from)) throw new Trouble(`${id}: this machine does not know the mapping ${to} = ${said}.`)
    return { name, ...(fixed === undefined ? {} : { fixed }), ...(from ? { from } : {}) }
  })
  return { status: Number(textOf(answer.StatusCode) ?? 200), when: pattern ? new RegExp(`^(?:${pattern})$`) : undefined, headers, body }
}
