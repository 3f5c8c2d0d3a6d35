import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { catalogue } from '../../functions/words'
import { type City, openCity } from '../../infra/local/city/city'
import { type Credentials, openCredentials } from '../../infra/local/city/secrets/credentials'
import { cityServer } from '../../infra/local/city/wire/server'

/** The one key of this city that signs. */
export const signingKeyId = '5e4d3c2b1a'

export interface Callback {
  path: string
  body: string
  timestamp: string
  signature: string
}

/** A city on a free port with its own folder, and a system that notes what the city tells it. */
export interface TestCity {
  base: string
  dataDir: string
  credentials: Credentials
  callbacks: Callback[]
  /** the next callbacks are answered with this status */
  refuseCallbacks(times: number): void
  post(path: string, body: unknown): Promise<{ status: number; body: unknown }>
  get(path: string): Promise<{ status: number; body: unknown }>
  /** Ends the city as a kill does, keeping its folder, and opens it again. */
  restart(): Promise<void>
  close(): Promise<void>
}

const listening = (server: Server) => new Promise<number>((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)))
const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.closeAllConnections()
    server.close(() => done())
  })

/** `citizen`: answers what the city asks of the citizen API; without it the system knows its words only. */
export async function openTestCity({ citizen }: { citizen?: (request: Request) => Promise<Response> } = {}): Promise<TestCity> {
  const dataDir = mkdtempSync(join(tmpdir(), 'doudi-city-'))
  const callbacks: Callback[] = []
  let refusals = 0
  const system = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      if (request.url === '/api/citizen/words') {
        response.writeHead(200).end(JSON.stringify({ digest: '0', words: catalogue }))
        return
      }
      if (citizen && request.url?.startsWith('/api/citizen/')) {
        const { authorization = '', 'content-type': type = '' } = request.headers
        const body = Buffer.concat(parts)
        void citizen(new Request(`http://system${request.url}`, { method: request.method ?? 'GET', headers: { ...(authorization && { authorization }), ...(type && { 'content-type': type }) }, ...(body.length > 0 && { body }) })).then(async (answer) => response.writeHead(answer.status).end(await answer.text()))
        return
      }
      if (refusals > 0) {
        refusals -= 1
        response.writeHead(503).end()
        return
      }
      callbacks.push({ path: request.url ?? '', body: Buffer.concat(parts).toString(), timestamp: String(request.headers['x-provider-timestamp']), signature: String(request.headers['x-provider-signature']) })
      response.writeHead(200).end('{"ok":true}')
    })
  })
  const publicBase = `http://127.0.0.1:${await listening(system)}`
  const faults: unknown[] = []
  let city: City
  let server: Server
  async function open(): Promise<string> {
    city = openCity({ dataDir, publicBase, signingKeys: [signingKeyId] })
    server = cityServer(city.routes, (error) => faults.push(error))
    return `http://127.0.0.1:${await listening(server)}`
  }
  async function shut(): Promise<void> {
    city.stop()
    await closed(server)
  }
  const answer = async (response: Response) => ({ status: response.status, body: (await response.json()) as unknown })
  const test: TestCity = {
    base: await open(),
    dataDir,
    credentials: openCredentials(dataDir),
    callbacks,
    refuseCallbacks: (times) => {
      refusals = times
    },
    post: async (path, body) => answer(await fetch(`${test.base}${path}`, { method: 'POST', body: JSON.stringify(body) })),
    get: async (path) => answer(await fetch(`${test.base}${path}`)),
    restart: async () => {
      await shut()
      test.base = await open()
    },
    close: async () => {
      await shut()
      await closed(system)
      rmSync(dataDir, { recursive: true, maxRetries: 5, retryDelay: 50 })
      if (faults.length > 0) throw new Error(`the city had faults: ${faults.map(String).join('; ')}`)
    },
  }
  return test
}

/** Waits for something that another process does; fails after five seconds. */
export async function soon<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const end = performance.now() + 5_000
  for (;;) {
    const seen = await look()
    if (seen) return seen
    if (performance.now() > end) throw new Error('it did not happen')
    await new Promise((done) => setTimeout(done, 20))
  }
}
