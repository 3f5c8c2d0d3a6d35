import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
}
/** What the server does: answers, hangs without an answer, or breaks the connection. */
export type Reaction = { status?: number; body: unknown } | 'silence' | 'hang-up'

export interface SmallServer {
  base: string
  asked: Asked[]
  stop: () => Promise<void>
}

/** A real server on a free port that does what `react` says. */
export async function smallServer(react: (asked: Asked) => Reaction): Promise<SmallServer> {
  const asked: Asked[] = []
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://small.invalid')
      const one = { method: request.method ?? '', path: url.pathname, query: url.searchParams, headers: request.headers, body: Buffer.concat(parts).toString('utf8') }
      asked.push(one)
      const reaction = react(one)
      if (reaction === 'silence') return
      if (reaction === 'hang-up') {
        request.socket.destroy()
        return
      }
      response.writeHead(reaction.status ?? 200, { 'content-type': 'application/json' })
      response.end(typeof reaction.body === 'string' ? reaction.body : JSON.stringify(reaction.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    base: `http://127.0.0.1:${address.port}`,
    asked,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
