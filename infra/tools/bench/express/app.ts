import type { APIGatewayProxyEvent } from 'aws-lambda'
import express, { type Express, type Request, type Response } from 'express'
import type { HonoRequest } from 'hono'
import serverless from 'serverless-http'
import type { Route } from '../../../../functions/contract/route'
import type { Service } from '../../../../functions/contract/service'
import { type Reply, problemReply } from '../../../../functions/http/problem'
import { mostBodyBytes } from '../../../../functions/http/read-json'
import { jsonReply, toResponse } from '../../../../functions/http/reply'
import type { ApiDefinition, ApiParts } from '../../../../functions/http/router'
import { serveRoute } from '../../../../functions/http/serve-route'

/** The same headers as every answer of ours carries. */
const headers = [...toResponse(jsonReply(200, '{}'), 0).headers].filter(([name]) => name !== 'content-type' && name !== 'server-time')

/** An API of ours on express: the same routes, services, checks and answers; only what finds the route and speaks HTTP is another. */
export function expressApi<Write extends { label: string }>(api: ApiDefinition, services: Readonly<Record<string, Service<Route, Write>>>, parts: ApiParts<Write>): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(express.raw({ type: () => true, limit: mostBodyBytes }))
  const send = (response: Response, reply: Reply) => {
    for (const [name, value] of headers) response.setHeader(name, value)
    response.status(reply.status).set({ ...reply.headers, 'content-type': reply.contentType, 'server-time': String(parts.clock()) }).send(reply.body)
  }
  for (const route of api.routes) {
    const service = services[route.name]
    if (!service) throw new Error(`the route ${route.name} has no service`)
    const method = route.method.toLowerCase() as 'get' | 'post' | 'delete'
    app[method]([`${api.base}${route.path}`, ...(route.alsoAt ? [route.alsoAt] : [])], async (request: Request, response: Response) => {
      try {
        const outcome = await serveRoute(service, asked(request), parts.clock(), parts)
        send(response, outcome.ok ? outcome.value : problemReply(outcome.refusal, parts.sentence))
      } catch (error) {
        parts.onFault(error, { route: route.name })
        send(response, problemReply('fault', parts.sentence))
      }
    })
  }
  for (const [path, readDocument] of Object.entries(parts.documents ?? {})) app.get(path, async (_request, response) => send(response, jsonReply(200, await readDocument())))
  app.use((_request: Request, response: Response) => send(response, problemReply('unknown-route', parts.sentence)))
  return app
}

/** Answers REST API events with an app made once, at the first of them. */
export function onEvents(makeApp: () => Promise<Express>) {
  let made: Promise<serverless.Handler> | undefined
  return async (event: APIGatewayProxyEvent, context: object) => {
    made ??= makeApp().then((app) => serverless(app))
    return (await made)(event, context)
  }
}

/** An express request in the shape that the shared part of our HTTP room asks of one. */
function asked(request: Request): HonoRequest {
  const lists = () => Object.fromEntries(Object.entries(request.query).map(([name, value]) => [name, Array.isArray(value) ? value : [value]]))
  const shape = {
    header: (name: string) => request.get(name),
    param: (name?: string) => (name === undefined ? request.params : request.params[name]),
    query: (name: string) => request.query[name],
    queries: lists,
    arrayBuffer: async () => request.body ?? new ArrayBuffer(0),
  }
  return shape as unknown as HonoRequest
}
