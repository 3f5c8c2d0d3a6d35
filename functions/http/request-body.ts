import type { HonoRequest } from 'hono'
import type { Refusal } from '../contract/service'
import { type Result, ok, refuse } from '../domain/result'
import { isJson, mostBodyBytes, readJson } from './read-json'

/** The raw body when it is small enough to be looked at. */
export async function readBytes(request: HonoRequest, most: number = mostBodyBytes): Promise<Result<Uint8Array, 'too-large'>> {
  if (Number(request.header('content-length') ?? 0) > most) return refuse('too-large')
  const bytes = new Uint8Array(await request.arrayBuffer())
  return bytes.length > most ? refuse('too-large') : ok(bytes)
}

/** The JSON value of the body of a request that says it is JSON. */
export async function readJsonBody(request: HonoRequest, most?: number): Promise<Result<unknown, Refusal>> {
  const bytes = await readBytes(request, most)
  if (!bytes.ok) return bytes
  const encoding = request.header('content-encoding')
  if (!isJson(request.header('content-type')) || (encoding !== undefined && encoding !== 'identity')) return refuse('not-a-json-body')
  return readJson(bytes.value)
}

/** Query fields as an object; a field given twice is no field of ours. */
export function readQuery(request: HonoRequest): Result<Record<string, string>, Refusal> {
  const all = Object.entries(request.queries())
  const twice = all.find(([, values]) => values.length !== 1)
  if (twice) return refuse({ code: 'invalid-input', fields: [{ path: '', key: 'field.invalid' }] })
  return ok(Object.fromEntries(all.map(([name, values]) => [name, values[0] ?? ''])))
}
