import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { apis } from '../../functions/contract'
import type { Route } from '../../functions/contract/route'
import { problemStatus } from '../../functions/contract/problems'
import { signAsProvider } from '../../functions/http/provider-signature'
import { base, dataDir, serverNow } from './system'

interface Heard {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
}

interface Said {
  method?: string
  headers?: http.OutgoingHttpHeaders
  body?: string | Buffer
}

/** Sends exactly this path and these bytes; nothing is tidied on the way as a browser would. */
function say(where: string, { method = 'GET', headers = {}, body }: Said = {}): Promise<Heard> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path: where, method, headers: body === undefined ? headers : { 'content-length': Buffer.byteLength(body), ...headers }, agent: false }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') }))
      answer.once('error', reject)
    })
    request.once('error', reject)
    request.end(body)
  })
}

/** Writes these bytes to a bare connection and gives everything that comes back until it ends. */
function speak(bytes: string): Promise<string> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve) => {
    let heard = ''
    const socket = net.connect(Number(port), hostname, () => socket.write(bytes, 'latin1'))
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (part) => {
      heard += part.toString('latin1')
    })
    socket.once('error', () => undefined)
    socket.once('close', () => resolve(heard))
  })
}

const sentence = /[\u4e00-\u9fff]{4}/

/** A refusal in words: never a fault, never a bare code, nothing of what was sent or of what is inside. */
function expectSentence(what: string, { status, headers, text }: Heard): void {
  expect([what, status, status >= 400 && status < 500]).toEqual([what, status, true])
  expect([what, sentence.test(text)]).toEqual([what, true])
  expect(text).not.toMatch(/node_modules|at .*\.m?[jt]s:\d|dynamo|zod|<script|onerror|DROP TABLE/i)
  if (!String(headers['content-type']).startsWith('application/problem+json')) return
  const problem = JSON.parse(text) as { code: string; title: string; status: number }
  expect([what, problem.title]).toEqual([what, expect.stringMatching(sentence)])
  expect(problemStatus).toHaveProperty(problem.code)
  expect(problem.status).toBe(status)
}

type Door = keyof typeof apis
const routes: [string, Door, Route][] = (Object.keys(apis) as Door[]).flatMap((door) => (apis[door].routes as readonly Route[]).map((route): [string, Door, Route] => [`${route.method} ${apis[door].base}${route.path}`, door, route]))
const json = { 'content-type': 'application/json' }
const key = '0123456789abcdef0123456789abcdef'
const much = Buffer.alloc(10_000_000, 'x')
const placeOf = (door: Door, route: Route): string => apis[door].base + route.path.replace(':id', key)

describe('hostile input at the real door', () => {
  const callbackSecret = (): string => {
    const kept = JSON.parse(fs.readFileSync(path.join(dataDir, 'city', 'credentials.json'), 'utf8')) as { providers: { callbacks: { secret: string } } }
    return kept.providers.callbacks.secret
  }

  it.each(routes)('to %s is answered with a sentence', async (_name, door, route) => {
    const place = placeOf(door, route)
    const bodies: [string, string | Buffer][] = [
      ['ten megabytes', much],
      ['ten megabytes of JSON', `{"note":"${much.toString()}"}`],
      ['broken JSON', '{"hardship":'],
      ['deep JSON', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
      ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x7b])],
      ['a prototype', '{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}}}'],
    ]
    if (route.method === 'POST') {
      for (const [what, body] of bodies) {
        const headers = { ...json, 'idempotency-key': key, ...(door === 'callbacks' && typeof body === 'string' && body.length < 100_000 ? signAsProvider(body, await serverNow(), callbackSecret()) : {}) }
        expectSentence(`${place} ${what}`, await say(place, { method: 'POST', headers, body }))
      }
    }
    for (const method of ['PUT', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', route.method === 'GET' ? 'DELETE' : 'GET']) {
      const answer = await say(place, { method, headers: { authorization: `Session ${'A'.repeat(43)}` } })
      // Another route may share the path: then it is that one that refuses.
      if (method !== 'GET' && method !== 'DELETE') expectSentence(`${method} ${place}`, answer)
      else expect([method, place, answer.status < 500]).toEqual([method, place, true])
    }
  })

  it('in a path finds nothing, on every door and in the pages', async () => {
    const tricks = ['%00', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '..%5c..%5cwindows', '%ff%fe', '%', '%zz', '.git/config', ';jsessionid=1', '%E2%80%AE', 'x'.repeat(3_000), '%2F%2Fevil.example', '__proto__', "'%20or%201=1--", '<script>', '*', 'a//b', '$%7Bjndi:ldap://x%7D']
    for (const door of ['/', '/api/', '/api/citizen/', '/api/citizen/urgent-requests/', '/api/workbench/', '/api/workbench/urgent-requests/', '/api/callbacks/', '/js/']) {
      for (const trick of tricks) {
        const heard = await say(door + trick.replace(/[<>]/g, encodeURIComponent))
        if (door.startsWith('/api/workbench/urgent-requests/')) expect([trick, heard.status < 500]).toEqual([trick, true])
        expectSentence(`GET ${door}${trick.slice(0, 40)}`, heard)
      }
    }
    for (const path of ['/../../../etc/passwd', '//evil.example/', '/api/../city/officers', '/api/citizen/../workbench/staff', '/api/citizen/..;/workbench/staff', '/%2e%2e/%2e%2e/city/people.json', '/index.html/..', '/api/health/', '/API/CITIZEN/health', '/api/citizen/health/x/y']) {
      expectSentence(path, await say(path))
    }
  })

  it('in headers changes nothing', async () => {
    const press = '/api/citizen/urgent-requests'
    const body = '{"hardship":"no-food"}'
    const headers: [string, http.OutgoingHttpHeaders][] = [
      ['another method by header', { 'x-http-method-override': 'DELETE', 'x-method-override': 'PUT' }],
      ['another host', { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }],
      ['another way in', { 'x-original-url': '/api/workbench/staff', 'x-rewrite-url': '/api/workbench/staff' }],
      ['an internal caller', { 'x-forwarded-for': '127.0.0.1', 'x-amzn-trace-id': 'Root=1', 'x-apigateway-event': '{}', 'x-amz-security-token': 'x' }],
      ['two keys', { 'idempotency-key': [key, 'f'.repeat(32)] }],
      ['two proofs', { authorization: ['Press x', 'Session y'] as unknown as string }],
      ['an endless proof', { authorization: `Session ${'A'.repeat(7_000)}` }],
      ['a form', { 'content-type': 'multipart/form-data; boundary=x' }],
      ['two types', { 'content-type': ['application/json', 'text/html'] as unknown as string }],
      ['another character set', { 'content-type': 'application/json; charset=gbk' }],
      ['packed, but it is not', { 'content-encoding': 'gzip' }],
      ['another range', { range: 'bytes=0-1,5-6', 'if-none-match': '*', accept: 'text/html' }],
      ['an upgrade', { connection: 'upgrade', upgrade: 'websocket' }],
      ['signs of other languages', { 'x-name': Buffer.from('名字').toString('latin1'), cookie: 'a=b; __proto__=1' }],
    ]
    for (const [what, more] of headers) {
      expectSentence(`press with ${what}`, await say(press, { method: 'POST', headers: { ...json, 'idempotency-key': key, ...more }, body }))
      const board = await say('/api/workbench/urgent-board', { headers: more })
      expectSentence(`board with ${what}`, board)
      expect([what, board.status]).toEqual([what, 401])
    }
  })

  it('that is no request at all ends the connection and nothing else', async () => {
    const host = new URL(base).host
    const speeches = [
      'NONSENSE\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET / HTTP/1.1\r\nHost: ${host}\r\nBad Header: x\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
      `POST /api/citizen/urgent-requests HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /city/officers HTTP/1.1\r\n\r\n`,
      `POST /api/citizen/urgent-requests HTTP/1.1\r\nHost: ${host}\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n`,
      `POST /api/citizen/urgent-requests HTTP/1.1\r\nHost: ${host}\r\nContent-Length: -1\r\n\r\n`,
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    ]
    for (const bytes of speeches) {
      const heard = await speak(bytes)
      for (const [, status] of heard.matchAll(/HTTP\/1\.1 (\d{3})/g)) expect([bytes.slice(0, 60), Number(status) < 500]).toEqual([bytes.slice(0, 60), true])
      expect(heard).not.toMatch(/dongshan|node_modules/)
    }
    expect((await say('/api/health')).status).toBe(200)
  })

  it('to what the gateway itself refuses, or cannot find, is said in the same words', async () => {
    const tooMuch = await say('/api/citizen/urgent-requests', { method: 'POST', headers: json, body: Buffer.alloc(12_000_000, 'x') })
    expectSentence('more than the gateway takes', tooMuch)
    expect(tooMuch.status).toBe(413)
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) expectSentence(`${method} of a page`, await say('/', { method, headers: json, body: '{}' }))
    expectSentence('a page that is not there', await say('/nothing/here.html'))
    expectSentence('health by another method', await say('/api/health', { method: 'DELETE' }))
  })
})
