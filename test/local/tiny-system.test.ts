import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startTiny, temporary, type TinySystem, writeTinyDist } from './tiny-system'

const folders: string[] = []
const folder = (): string => {
  const made = temporary()
  folders.push(made)
  return made
}
let dist = ''
let system: TinySystem | undefined
const at = (place: string): string => `${system?.base}${place}`
const json = async (place: string, init?: RequestInit) => (await fetch(at(place), init)).json() as Promise<Record<string, unknown>>

/** Asks again until it is so. */
async function eventually<T>(ask: () => Promise<T>, so: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const value = await ask()
    if (so(value)) return value
    await sleep(50)
  }
  throw new Error('never became so')
}

beforeAll(async () => {
  dist = folder()
  writeTinyDist(dist)
  system = await startTiny(dist, folder())
})
afterAll(async () => {
  await system?.end('SIGTERM')
  for (const made of folders) fs.rmSync(made, { recursive: true, force: true })
})

describe('a description made by hand, run on this machine', () => {
  it('says what it runs and what it leaves inert', () => {
    expect(system?.output()).toMatch(/runs +1 {2}AWS::DynamoDB::Table/)
  })
  it('hands a request to the function as a REST API does', async () => {
    const event = await json('/api/echo?a=1', { method: 'POST', body: '求助', headers: { 'Idempotency-Key': 'k' } })
    expect(event).toMatchObject({ resource: '/api/{proxy+}', path: '/api/echo', httpMethod: 'POST', pathParameters: { proxy: 'echo' }, queryStringParameters: { a: '1' }, isBase64Encoded: true, body: Buffer.from('求助').toString('base64'), requestContext: { stage: 'live' } })
  })
  it('brings a message from the queue to its worker, and calls the clock', async () => {
    expect((await fetch(at('/api/send'), { method: 'POST' })).status).toBe(202)
    expect(await eventually(() => json('/api/read'), (value) => Boolean(value.delivered && value.minute))).toEqual({ delivered: 'a notice', minute: 'Scheduled Event' })
  })
  it('serves files with their type, packed when asked, and 404 in the words of the description', async () => {
    const page = await fetch(at('/index.html'))
    expect([page.status, page.headers.get('content-type'), await page.text()]).toEqual([200, 'text/html; charset=utf-8', '<!doctype html>'])
    const script = await fetch(at('/js/long.js'))
    expect([script.headers.get('content-encoding'), (await script.text()).length]).toEqual(['gzip', 8000])
    const nothing = await fetch(at('/nothing.js'))
    expect([nothing.status, await nothing.text()]).toEqual([404, 'not found'])
  })
  it.each([
    ['/api/throw', 502],
    ['/api/exit', 502],
    ['/api/sleep', 502],
    ['/api/other', 502],
  ])('answers %s with %d and works on', async (place, status) => {
    const answer = await fetch(at(place))
    expect([answer.status, await answer.json()]).toEqual([status, { message: 'Internal server error' }])
    expect((await fetch(at('/api/now'))).status).toBe(200)
  })
  it('does not take more than 10 MB, nor hand on more than 6', async () => {
    const send = (bytes: number) => fetch(at('/api/echo'), { method: 'POST', body: Buffer.alloc(bytes) })
    expect((await send(11 * 1024 * 1024)).status).toBe(413)
    expect((await send(5 * 1024 * 1024)).status).toBe(413)
    expect((await send(1024 * 1024)).status).toBe(200)
  })
  it('has no answer for a method nobody declared', async () => {
    expect((await fetch(at('/index.html'), { method: 'POST' })).status).toBe(403)
  })
  it('moves the clock of every function and of the city, forward only', async () => {
    const before = await json('/city/clock')
    const moved = await json('/city/clock', { method: 'POST', body: '{"advance":"PT45M"}' })
    expect(Number(moved.offset) - Number(before.offset)).toBe(45 * 60_000)
    for (const place of ['/api/now', '/api/now', '/city/anything']) expect(Math.abs(Number((await json(place)).now) - Number(moved.now))).toBeLessThan(10_000)
    const back = await fetch(at('/city/clock'), { method: 'POST', body: JSON.stringify({ to: Number(before.now) }) })
    expect(back.status).toBe(422)
    const elsewhere = await fetch(at('/city/clock'), { method: 'POST', body: '{"advance":"PT45M"}', headers: { origin: 'https://elsewhere.invalid' } })
    expect(elsewhere.status).toBe(403)
  })
  it('refuses a second start on the same folder, in a sentence', async () => {
    await expect(startTiny(dist, system?.dataDir ?? '')).rejects.toThrow(/is in use by another start/)
  })
  it('refuses a port in use, in a sentence', async () => {
    await expect(startTiny(dist, folder(), { PORT: new URL(system?.base ?? '').port })).rejects.toThrow(/ended with 1: PORT \d+ is in use/)
  })
  it('refuses a description it does not wholly know, before it starts anything', async () => {
    const other = folder()
    writeTinyDist(other, { Mail: { Type: 'AWS::SES::EmailIdentity' } })
    await expect(startTiny(other, folder())).rejects.toThrow(/ended with 1: The cloud description holds what this machine does not know: AWS::SES::EmailIdentity/)
  })
  it('refuses an address that leads out of this machine', async () => {
    const other = folder()
    writeTinyDist(other, { Far: { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key: 'code.zip' }, Handler: 'index.handler', Environment: { Variables: { SOME_API_BASE: 'https://api.example.invalid' } } } } })
    await expect(startTiny(other, folder())).rejects.toThrow(/SOME_API_BASE leads to https:\/\/api.example.invalid/)
  })
})

describe('a start after kill -9', () => {
  const childrenOf = (dataDir: string): number[] => (JSON.parse(fs.readFileSync(path.join(dataDir, 'running.json'), 'utf8')) as { children: { pid: number }[] }).children.map(({ pid }) => pid)
  const alive = (pid: number): boolean => {
    try {
      process.kill(pid, 0)
      return !/\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
    } catch {
      return false
    }
  }
  it('finds everything again at once, and nothing of the killed one lives on', async () => {
    const data = folder()
    const first = await startTiny(dist, data)
    await fetch(`${first.base}/api/send`, { method: 'POST' })
    await fetch(`${first.base}/city/clock`, { method: 'POST', body: '{"advance":"P1D"}' })
    await eventually(async () => (await fetch(`${first.base}/api/read`)).json() as Promise<{ delivered?: string }>, (value) => value.delivered !== undefined)
    const left = childrenOf(data)
    expect(left.length).toBeGreaterThanOrEqual(4)
    await first.end('SIGKILL')
    const second = await startTiny(dist, data)
    expect(left.filter(alive)).toEqual([])
    expect(await (await fetch(`${second.base}/api/read`)).json()).toMatchObject({ delivered: 'a notice' })
    expect(await (await fetch(`${second.base}/city/clock`)).json()).toMatchObject({ offset: 86_400_000 })
    expect(await second.end('SIGTERM')).toBe(0)
  })
  it('stops as a whole when one of its parts dies', async () => {
    const broken = await startTiny(dist, folder())
    const [part] = childrenOf(broken.dataDir)
    process.kill(part ?? 0, 'SIGKILL')
    await eventually(async () => alive(broken.pid), (living) => !living)
    expect(broken.output()).toMatch(/ended \(SIGKILL\), so everything is stopped/)
  })
})
