import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Room } from '../../functions/domain/signing/room'
import { createFiles } from '../../functions/gateways/files/client'
import { createKeyService } from '../../functions/gateways/keys/key-service'
import { openSealer } from '../../functions/gateways/keys/open-sealer'
import { keyWire } from '../../functions/gateways/keys/wire'
import { createCommit } from '../../functions/stores/commit'
import { createKeyring } from '../../functions/stores/keyring'
import { createOutbox } from '../../functions/stores/outbox'
import { createSigningStore } from '../../functions/stores/signing'
import { openTestCity, type TestCity } from '../city/city'
import { application, family, father, mother, noon, plannedFor, sm3 } from '../domain/signing/family'
import { type Engine, startEngine } from '../engine'
import { type ObjectStore, startObjectStore } from '../gateways/object-store'
import { pictures } from '../rendering/print'

const root = path.resolve(__dirname, '../..')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-renderer-'))
const account = { region: 'cn-northwest-1', accessKeyId: 'local', secretAccessKey: 'local' }
const keyId = '0a1b2c3d4e'
const bucket = 'files'
let engine: Engine
let city: TestCity
let objects: ObjectStore

beforeAll(async () => {
  execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'infra/tools/build.ts'), 'functions'], { cwd: root, stdio: 'pipe' })
  // Away from the repository: what the bundle does not bring along is not there.
  fs.cpSync(path.join(root, 'dist/functions/renderer'), folder, { recursive: true })
  ;[engine, city, objects] = await Promise.all([startEngine(), openTestCity(), startObjectStore()])
})
afterAll(async () => {
  await Promise.all([engine.stop(), city.close(), objects.stop()])
  fs.rmSync(folder, { recursive: true })
})

/** One invocation of the bundle in a process of its own, as the cloud starts it. */
async function invoke(messages: readonly string[]): Promise<{ batchItemFailures: unknown[] }> {
  const event = { Records: messages.map((id) => ({ messageId: id, body: JSON.stringify({ id }) })) }
  const script = 'const { handler } = await import(process.argv[1]); process.stdout.write(`\\n${JSON.stringify(await handler(JSON.parse(process.argv[2])))}`)'
  const env = {
    PATH: process.env.PATH ?? '',
    AWS_REGION: account.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ENDPOINT_URL_KMS: `${city.base}/kms`,
    AWS_ENDPOINT_URL_S3: objects.endpoint,
    TABLE_NAME: engine.tableName,
    KEY_ID: keyId,
    FILES_BUCKET: bucket,
  }
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, path.join(folder, 'index.mjs'), JSON.stringify(event)], { cwd: folder, env })
  return JSON.parse(stdout.split('\n').at(-1) ?? '')
}

test('the bundle alone prints a family’s papers, stores them sealed, and prints none twice', async () => {
  const table = { client: engine.client, tableName: engine.tableName }
  const sealer = await openSealer(createKeyService(keyId, keyWire({ endpoint: `${city.base}/kms`, account: () => account })), createKeyring(table))
  const store = createSigningStore({ ...table, sealer })
  const papers = plannedFor(family({ people: [mother, { ...father, name: '李䶮𬭊' }] })).map((paper, index) => ({ ...paper, id: `${index}`.padStart(16, 'a'), state: 'open' as const, madeAt: noon }))
  const room: Room = { application, version: 1, applicant: '1'.repeat(32), wish: 'dibao', confidential: false, seals: 0, signers: [], papers }
  await createCommit(table.client, table.tableName)(store.advance(undefined, room, noon))
  const messages = papers.map(({ id }) => `${id}-paper`)

  expect(await invoke([...messages, 'ff-not-there'])).toEqual({ batchItemFailures: [] })
  const files = createFiles({ bucket, sealer, now: Date.now, endpoint: objects.endpoint, account: () => account })
  expect(objects.objects.size).toBe(papers.length)
  for (const { id } of papers) {
    const pdf = await files.get(`papers/${application}/${id}`)
    if (!pdf) throw new Error('not stored')
    expect((await store.paper(application, id))?.pdf).toBe(sm3(pdf))
    expect(pictures(pdf, 36).length).toBeGreaterThan(0)
  }
  for (const bytes of objects.objects.values()) expect(bytes.includes('%PDF')).toBe(false)
  const outbox = createOutbox(table)
  for (const id of messages) expect(await outbox.find(id)).toBeUndefined()

  const puts = () => objects.asked.filter(({ method }) => method === 'PUT').length
  const before = puts()
  expect(await invoke(messages)).toEqual({ batchItemFailures: [] })
  expect(puts()).toBe(before)
})
