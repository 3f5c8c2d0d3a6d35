import { type Context, Hono } from 'hono'
import type { Route } from '../contract/route'
import type { Refusal, Service } from '../contract/service'
import type { Instant } from '../domain/instant'
import { type Reply, type Sentence, problemReply } from './problem'
import { jsonReply, toResponse } from './reply'
import { type ServingParts, serveRoute } from './serve-route'

export interface ApiDefinition {
  readonly base: string
  readonly routes: readonly Route[]
}

export interface ApiParts<Write extends { label: string }> extends ServingParts<Write> {
  clock: () => Instant
  sentence: Sentence
  /** Told of every fault, once. */
  onFault: (error: unknown, where: { route: string }) => void
  /** public JSON documents by whole path */
  documents?: Readonly<Record<string, () => Promise<string>>>
}

/** Escapes, doubled slashes and backslashes mean nothing in our paths: they only serve to dress one path as another. */
const dressedUp = /%|\\|\/\//

/** The app of one API. Throws when a route has no service or a service no route. */
export function createApi<Write extends { label: string }>(api: ApiDefinition, services: Readonly<Record<string, Service<Route, Write>>>, parts: ApiParts<Write>): Hono {
  const app = new Hono()
  const respond = (reply: Reply) => toResponse(reply, parts.clock())
  const refused = (refusal: Refusal, headers?: Record<string, string>) => respond(problemReply(refusal, parts.sentence, headers))
  const faulted = (error: unknown, route: string) => {
    parts.onFault(error, { route })
    return refused('fault')
  }
  app.onError((error) => faulted(error, 'router'))
  app.notFound(() => refused('unknown-route'))
  app.use(async (context, next) => (dressedUp.test(pathOf(context)) ? refused('unknown-route') : next()))
  for (const [route, service] of pairs(api, services)) {
    const serve = async (context: Context) => {
      try {
        const outcome = await serveRoute(service, context.req, parts.clock(), parts)
        return outcome.ok ? respond(outcome.value) : refused(outcome.refusal)
      } catch (error) {
        return faulted(error, route.name)
      }
    }
    for (const path of pathsOf(api, route)) app.on(route.method, path, serve)
  }
  for (const [path, read] of Object.entries(parts.documents ?? {})) app.get(path, async () => respond(jsonReply(200, await read())))
  for (const [path, methods] of methodsByPath(api)) app.all(path, () => refused('method-not-allowed', { allow: methods.join(', ') }))
  return app
}

function pathOf(context: Context): string {
  const { url } = context.req.raw
  const start = url.indexOf('/', url.indexOf('//') + 2)
  return start === -1 ? '/' : (url.slice(start).split('?')[0] ?? '/')
}

function pathsOf(api: ApiDefinition, route: Route): string[] {
  return [`${api.base}${route.path}`, ...(route.alsoAt ? [route.alsoAt] : [])]
}

function pairs<Write>(api: ApiDefinition, services: Readonly<Record<string, Service<Route, Write>>>): [Route, Service<Route, Write>][] {
  const routes = new Map(api.routes.map((route) => [route.name, route]))
  const astray = Object.entries(services).find(([name, service]) => routes.get(name) !== service.route)
  if (astray) throw new Error(`the service ${astray[0]} answers no route of ${api.base}`)
  return api.routes.map((route) => {
    const service = services[route.name]
    if (!service) throw new Error(`the route ${route.name} has no service`)
    return [route, service]
  })
}

function methodsByPath(api: ApiDefinition): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  for (const route of api.routes) for (const path of pathsOf(api, route)) methods.set(path, [...(methods.get(path) ?? []), route.method])
  return methods
}
