import { authority } from '../../../functions/domain/access/authority'
import { isForResidents } from '../../../functions/domain/access/may'
import { toJSONSchema } from 'zod/mini'
import type { z } from '../../../functions/domain/zod'
import { ProblemSchema, problemStatus, SERVER_TIME_HEADER } from '../../../functions/contract/problems'
import type { Route } from '../../../functions/contract/route'

type Json = Record<string, unknown>

/** What any route may answer beside its own refusals. */
const everywhere = ['fault', 'busy', 'too-large', 'not-json'] as const

/** One door's routes as an OpenAPI 3.1 document. What a schema cannot say (refinements) is checked by the server all the same. */
export function openapiOf(door: string, api: { base: string; routes: readonly Route[] }): Json {
  const paths: Record<string, Json> = {}
  for (const route of api.routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: `doudi ${door}`, version: '1' },
    servers: [{ url: api.base }],
    paths,
    components: {
      schemas: { Problem: schema(ProblemSchema, 'output') },
      headers: { ServerTime: { description: 'server time in milliseconds since 1970', schema: { type: 'integer' } } },
      securitySchemes: {
        Press: { type: 'apiKey', in: 'header', name: 'Authorization', description: '`Press <secret>`: the secret that the phone made with the press' },
        Resident: { type: 'apiKey', in: 'header', name: 'Authorization', description: '`Resident <token>`: the token of an open session of a resident' },
        Session: { type: 'apiKey', in: 'header', name: 'Authorization', description: '`Session <token>`: the token of an open staff session' },
      },
    },
  }
}

function operation(route: Route): Json {
  const parameters = [
    ...fieldsOf(route.params).map((field) => ({ ...field, in: 'path', required: true })),
    ...fieldsOf(route.query).map((field) => ({ ...field, in: 'query' })),
    ...(route.idempotent ? [{ name: 'Idempotency-Key', in: 'header', required: true, description: 'the same key gives the same stored answer', schema: { type: 'string', pattern: '^[0-9a-f]{32}$' } }] : []),
  ]
  const relations: readonly string[] = authority[route.action]
  const security = relations.includes('anyone') ? [] : relations.includes('press-holder') ? [{ Press: [] }] : isForResidents(route.action) ? [{ Resident: [] }] : [{ Session: [] }]
  return {
    operationId: route.name,
    'x-action': route.action,
    'x-may-ask': relations,
    security,
    ...(parameters.length ? { parameters } : {}),
    ...(route.request ? { requestBody: { required: true, content: { 'application/json': { schema: schema(route.request, 'input') } } } } : {}),
    responses: {
      [route.status]: { description: 'done', headers: serverTime, ...(route.status === 204 ? {} : { content: { 'application/json': { schema: schema(route.response, 'output') } } }) },
      ...refusals(route),
    },
  }
}

const serverTime = { [SERVER_TIME_HEADER]: { $ref: '#/components/headers/ServerTime' } }

function refusals(route: Route): Json {
  const byStatus = new Map<number, string[]>()
  for (const code of new Set([...route.problems, ...everywhere])) byStatus.set(problemStatus[code], [...(byStatus.get(problemStatus[code]) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, { description: codes.join(', '), headers: serverTime, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }]),
  )
}

function fieldsOf(of: z.ZodMiniType | undefined): { name: string; required: boolean; schema: unknown }[] {
  if (!of) return []
  const { properties = {}, required = [] } = schema(of, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, field]) => ({ name, required: required.includes(name), schema: field }))
}

function schema(of: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema, '~standard': _, ...rest } = toJSONSchema(of, { io, unrepresentable: 'any' }) as Json
  return rest
}
