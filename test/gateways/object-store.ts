import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'

export interface ObjectStore {
  endpoint: string
  objects: Map<string, Buffer>
  asked: { method: string; path: string; headers: IncomingHttpHeaders }[]
  /** what the store answers instead of serving, first to last */
  trouble: (number | 'hang-up' | 'hang-up-after')[]
  stop: () => Promise<void>
}

/** An object store on a free port: objects by path. `writeOnce`: whether it knows If-None-Match, as the cloud does and the local double does not; `absent`: its status for what is not there. */
export async function startObjectStore({ writeOnce = true, absent = 404 }: { writeOnce?: boolean; absent?: number } = {}): Promise<ObjectStore> {
  const objects = new Map<string, Buffer>()
  const asked: ObjectStore['asked'] = []
  const trouble: ObjectStore['trouble'] = []
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      asked.push({ method, path: url, headers })
      const next = trouble.shift()
      const answer = (status: number, body: Buffer = Buffer.alloc(0)) => response.writeHead(status).end(body)
      if (next === 'hang-up') return void request.socket.destroy()
      if (typeof next === 'number') return answer(next, Buffer.from('<Error/>'))
      if (method === 'PUT') {
        if (writeOnce && headers['if-none-match'] === '*' && objects.has(url)) return answer(412)
        objects.set(url, Buffer.concat(parts))
        if (next === 'hang-up-after') return void request.socket.destroy()
        return answer(200)
      }
      const found = objects.get(url)
      return found ? answer(200, found) : answer(absent, Buffer.from('<Error/>'))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    objects,
    asked,
    trouble,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
