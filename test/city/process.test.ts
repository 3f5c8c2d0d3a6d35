import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = join(__dirname, '../../infra/local/city/main.ts')
let dataDir: string
let running: ChildProcess | undefined

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'doudi-city-'))
})
afterEach(async () => {
  await end('SIGKILL')
  rmSync(dataDir, { recursive: true, maxRetries: 5, retryDelay: 50 })
})

async function start(): Promise<string> {
  running = fork(program, { execArgv: ['--import', 'tsx'], env: { ...process.env, CITY_DATA_DIR: dataDir, PUBLIC_BASE: 'http://127.0.0.1:9' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const { port } = await said('listening')
  return `http://127.0.0.1:${String(port)}`
}

function said(type: string): Promise<Record<string, unknown>> {
  return new Promise((done, failed) => {
    running?.once('exit', () => failed(new Error('the city ended')))
    running?.on('message', (message: Record<string, unknown>) => {
      if (message.type === type) done(message)
    })
  })
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const ending = running
  running = undefined
  if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
  const gone = new Promise((done) => ending.once('exit', done))
  ending.kill(signal)
  await gone
}

const inbound = (base: string, messageId: string) => fetch(`${base}/city/sms/inbound`, { method: 'POST', body: JSON.stringify({ from: '19900002007', content: 'x', messageId }) })
const grant = (base: string) => fetch(`${base}/city/wechat/grants`, { method: 'POST', body: JSON.stringify({ openid: 'oSomebodyWhoTapped', grant: 1 }) })
const administrator = async (base: string): Promise<unknown> =>
  fetch(`${base}/secrets/`, { method: 'POST', headers: { 'x-amz-target': 'secretsmanager.GetSecretValue', authorization: 'AWS4-HMAC-SHA256 Credential=a/20260101/cn-northwest-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=0' }, body: '{"SecretId":"FirstAdministrator"}' }).then((response) => response.json())

test('everything it acknowledged before a kill is there after it', async () => {
  const first = await start()
  const known = await administrator(first)
  const answers = await Promise.all([grant(first), ...Array.from({ length: 50 }, (_, index) => inbound(first, `message-${index}`))])
  expect(answers.every(({ ok }) => ok)).toBe(true)
  await end('SIGKILL')
  const second = await start()
  expect(await administrator(second)).toEqual(known)
  await end('SIGKILL')
  const kept = readFileSync(join(dataDir, 'callbacks.jsonl'), 'utf8')
  expect(Array.from({ length: 50 }, (_, index) => kept.includes(`message-${index}\\"`)).every(Boolean)).toBe(true)
})

test('follows the clock of the system, and says so', async () => {
  const base = await start()
  const day = 86_400_000
  const followed = said('clock')
  running?.send({ type: 'clock', offset: day })
  expect((await followed).offset).toBe(day)
  const { now } = (await (await fetch(`${base}/city/deliveries`)).json()) as { now: number }
  expect(Math.abs(now - Date.now() - day)).toBeLessThan(60_000)
})

test('ends when the system that started it is gone', async () => {
  await start()
  const gone = new Promise((done) => running?.once('exit', done))
  running?.disconnect()
  await gone
})

test('hands no log-in to a page of another site', async () => {
  const base = await start()
  expect((await fetch(`${base}/city/officers`, { headers: { origin: 'https://elsewhere.example' } })).status).toBe(403)
  expect((await fetch(`${base}/city/officers`, { headers: { origin: base } })).status).toBe(200)
})
