import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FunctionPool, Outcome } from '../functions/pool'
import { Trouble } from '../trouble'
import { callObjects, type Service } from '../wire'
import { readBody } from './body'
import { isBinary, shrinks } from './media-types'
import { type ObjectsIntegration, objectPath, shapeAnswer } from './objects-integration'
import type { GatewayProblems } from './gateway-problems'
import { type GatewayAnswer, MOST_OF_A_FUNCTION, readProxyAnswer } from './proxy-answer'
import { type ApiIdentity, proxyEvent } from './proxy-event'
import { type FunctionIntegration, findPlace, type Match, type Place } from './routes'

/** What the gateway serves once everything behind it runs. */
export interface Behind {
  places: Place
  identity: ApiIdentity
  problems: GatewayProblems
  binaryTypes: readonly string[]
  /** bytes from which answers are compressed; undefined: never */
  compressFrom: number | undefined
  functions: ReadonlyMap<string, FunctionPool>
  objects: Service
  now: () => number
  /** takes what is no part of the cloud description: the city and its clock */
  city: (request: http.IncomingMessage, response: http.ServerResponse) => void
}

interface Call {
  request: http.IncomingMessage
  path: string
  query: string
  match: Match
}

const squeeze = promisify(gzip)
const STARTING: GatewayAnswer = { status: 503, headers: { 'Content-Type': 'application/json' }, body: Buffer.from('{"message":"Starting"}') }

/** The one address of the system: routes by the REST API of the description, calls functions and serves objects. */
export class Gateway {
  private readonly server: http.Server
  private behind: Behind | undefined

  constructor() {
    this.server = http.createServer({ keepAliveTimeout: 65_000, requestTimeout: 120_000 }, (request, response) => this.take(request, response))
  }

  /** Listens on this machine only; throws Trouble when the port is taken. Until `open` it answers 503. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', (fault: NodeJS.ErrnoException) => {
        if (fault.code === 'EADDRINUSE') reject(new Trouble(`PORT ${port} is in use by another program; choose another, or 0 for any free one.`))
        else if (fault.code === 'EACCES') reject(new Trouble(`PORT ${port} may not be used by this user; choose one above 1023, or 0 for any free one.`))
        else reject(fault)
      })
      this.server.listen(port, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port))
    })
  }

  open(behind: Behind): void {
    this.behind = behind
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve))
    this.server.closeIdleConnections()
    const impatience = setTimeout(() => this.server.closeAllConnections(), 1000)
    await closed
    clearTimeout(impatience)
  }

  private take(request: http.IncomingMessage, response: http.ServerResponse): void {
    const url = request.url ?? '/'
    const mark = url.indexOf('?')
    const path = mark < 0 ? url : url.slice(0, mark)
    if (this.behind && (path === '/city' || path.startsWith('/city/'))) this.behind.city(request, response)
    else void this.answer(request, response, path, mark < 0 ? '' : url.slice(mark + 1))
  }

  private async answer(request: http.IncomingMessage, response: http.ServerResponse, path: string, query: string): Promise<void> {
    const id = randomUUID()
    const answer = await this.find(request, path, query, id).catch(() => this.behind?.problems.INTEGRATION_FAILURE)
    if (answer) await this.send(request, response, answer, id)
  }

  private async find(request: http.IncomingMessage, path: string, query: string, id: string): Promise<GatewayAnswer | undefined> {
    if (!this.behind) return STARTING
    const match = findPlace(this.behind.places, path === '/' ? [] : path.slice(1).split('/'), request.method ?? 'GET')
    if (!match) return this.behind.problems.MISSING_AUTHENTICATION_TOKEN
    const call = { request, path, query, match }
    return match.integration.kind === 'function' ? this.callFunction(this.behind, call, match.integration, id) : this.readObject(this.behind, call, match.integration)
  }

  private async callFunction(behind: Behind, { request, path, query, match }: Call, integration: FunctionIntegration, requestId: string): Promise<GatewayAnswer | undefined> {
    const body = await readBody(request)
    if (body === 'gone') return undefined
    if (body === 'too-long') return behind.problems.REQUEST_TOO_LARGE
    const { socket, rawHeaders, headers, method = 'GET' } = request
    const event = JSON.stringify(
      proxyEvent(
        behind.identity,
        { method, path, query, rawHeaders, body, binary: isBinary(behind.binaryTypes, headers['content-type']), sourceIp: socket.remoteAddress ?? '127.0.0.1', host: headers.host ?? '', port: socket.localPort ?? 0 },
        { resourceId: match.place.id, resourcePath: match.place.path, parameters: match.parameters, requestId, now: behind.now() },
      ),
    )
    const pool = behind.functions.get(integration.arn)
    if (!pool) return behind.problems.INTEGRATION_FAILURE
    if (event.length > MOST_OF_A_FUNCTION) return behind.problems.REQUEST_TOO_LARGE
    const outcome = await within(integration.timeoutMs, pool.invoke(event, requestId))
    if (outcome === 'late') return behind.problems.INTEGRATION_TIMEOUT
    const answer = outcome.ok ? readProxyAnswer(outcome.value, isBinary(behind.binaryTypes, headers.accept)) : undefined
    return answer ?? behind.problems.INTEGRATION_FAILURE
  }

  private async readObject(behind: Behind, { path, match }: Call, integration: ObjectsIntegration): Promise<GatewayAnswer> {
    const greedy = Object.keys(match.parameters)[0]
    const raw = greedy ? { [greedy]: path.slice(match.place.path.indexOf('{')) } : {}
    const place = objectPath(integration, raw)
    if (!place) return behind.problems.BAD_REQUEST
    const found = await callObjects(behind.objects, 'GET', place, { also: [400, 403, 404, 500, 503] })
    const shaped = shapeAnswer(integration, found.status, found.headers)
    return { status: shaped.status, headers: shaped.headers, body: shaped.body === undefined ? found.body : Buffer.from(shaped.body) }
  }

  private async send(request: http.IncomingMessage, response: http.ServerResponse, answer: GatewayAnswer, requestId: string): Promise<void> {
    const compressFrom = this.behind?.compressFrom
    const wantsGzip = compressFrom !== undefined && answer.body.length >= compressFrom && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
    if (wantsGzip && shrinks(header(answer, 'content-type')) && header(answer, 'content-encoding') === '') {
      const body = await squeeze(answer.body, { level: 4 })
      this.write(request, response, { ...answer, headers: { ...answer.headers, 'Content-Encoding': 'gzip' }, body }, requestId)
    } else this.write(request, response, answer, requestId)
  }

  private write(request: http.IncomingMessage, response: http.ServerResponse, answer: GatewayAnswer, requestId: string): void {
    if (response.headersSent || response.destroyed) return
    const bodiless = request.method === 'HEAD' || answer.status === 204 || answer.status === 304
    response.writeHead(answer.status, { ...answer.headers, 'x-amzn-RequestId': requestId, ...(bodiless ? {} : { 'Content-Length': answer.body.length }) })
    response.end(bodiless ? undefined : answer.body)
  }
}

function header(answer: GatewayAnswer, name: string): string {
  for (const [key, value] of Object.entries(answer.headers)) if (key.toLowerCase() === name) return String(value)
  return ''
}

function within(patience: number, outcome: Promise<Outcome>): Promise<Outcome | 'late'> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => resolve('late'), patience)
    void outcome.then((value) => {
      clearTimeout(impatience)
      resolve(value)
    })
  })
}
