import http from 'node:http'
import type { VirtualClock } from './clock'
import { parseJson } from './json'

/** A connection for each request: one that waits may be closed by the city in the very moment in which it is taken again. */
const agent = new http.Agent()
const LONGEST_WISH = 4096

/** Answers `/city/clock` and passes everything else under `/city` to the city's own process. */
export function cityDoor(clock: VirtualClock, cityPort: number): (request: http.IncomingMessage, response: http.ServerResponse) => void {
  return (request, response) => {
    const path = (request.url ?? '').split('?')[0]
    if (path === '/city/clock') void answerClock(clock, request, response).catch(() => say(response, 500, { message: 'Not every part followed the clock.' }))
    else pass(cityPort, request, response)
  }
}

async function answerClock(clock: VirtualClock, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
  if (request.method === 'GET') return say(response, 200, { now: clock.now(), offset: clock.offset })
  if (request.method !== 'POST') return say(response, 405, { message: 'GET reads the clock, POST moves it forward.' })
  // A page of some other site open in the same browser must not move time.
  if (request.headers.origin !== undefined && !/^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.origin)) return say(response, 403, { message: 'Only pages of this machine may move the clock.' })
  let text = ''
  for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) if (text.length <= LONGEST_WISH) text += part
  const moved = await clock.move(text.length > LONGEST_WISH ? null : (parseJson(text) ?? null))
  if (moved.ok) say(response, 200, { now: moved.now, offset: moved.offset })
  else say(response, 422, { message: moved.sentence })
}

function say(response: http.ServerResponse, status: number, value: object): void {
  if (response.headersSent) return
  const body = JSON.stringify(value)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'content-length': Buffer.byteLength(body) }).end(body)
}

function pass(port: number, request: http.IncomingMessage, response: http.ServerResponse): void {
  const onward = http.request({ agent, host: '127.0.0.1', port, method: request.method, path: request.url, headers: { ...request.headers, connection: 'close' } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  onward.once('error', () => (response.headersSent ? response.destroy() : say(response, 502, { message: 'The city does not answer.' })))
  response.once('close', () => onward.destroy())
  request.pipe(onward)
}
