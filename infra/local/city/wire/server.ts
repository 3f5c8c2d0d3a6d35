import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Answer, type CityRoute, json, matchPath } from './route'

const mostBytes = 1024 * 1024

/** The city's one HTTP server. A fault of a double is answered 500 and told to `onFault`, never hidden. */
export function cityServer(routes: readonly CityRoute[], onFault: (error: unknown) => void): Server {
  return createServer((request, response) => {
    void answerTo(request, routes)
      .catch((error: unknown) => {
        onFault(error)
        return json(500, { error: 'fault in the city' })
      })
      .then((answer) => send(request, response, answer))
  })
}

async function answerTo(request: IncomingMessage, routes: readonly CityRoute[]): Promise<Answer> {
  if (!fromThisMachine(request)) return json(403, { error: 'only pages of this machine may ask' })
  const url = new URL(request.url ?? '/', 'http://city')
  const body = await bodyOf(request)
  if (!body) return json(413, { error: 'more than 1 MiB' })
  const method = request.method ?? 'GET'
  for (const route of routes) {
    if (route.method !== 'ANY' && route.method !== method) continue
    const params = matchPath(route.path, url.pathname)
    if (params) return route.handle({ method, path: url.pathname, query: url.searchParams, headers: request.headers, body, params })
  }
  return json(404, { error: 'the city knows no such place' })
}

/** The city hands out log-ins, so a page of some other site open in the same browser must not get them. */
function fromThisMachine(request: IncomingMessage): boolean {
  const origin = request.headers.origin
  return !origin || /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(origin)
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes <= mostBytes) parts.push(part)
  }
  return bytes > mostBytes ? undefined : Buffer.concat(parts)
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  if (answer === 'drop') {
    request.socket.destroy()
    return
  }
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body
  response.writeHead(answer.status, { ...answer.headers, 'content-length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}
