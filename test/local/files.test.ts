import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createFiles } from '../../functions/gateways/files/client'
import { Child } from '../../infra/local/child'
import { provisionBucket } from '../../infra/local/provision/buckets'
import { sealer } from '../stores/town'

test('photos and papers lie sealed in the object store of this machine, and a paper is written once', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-files-'))
  const inside = (name: string) => path.join(folder, name)
  const store = new Child({
    name: 'queues-and-objects',
    script: path.resolve(__dirname, '../../infra/local/children/queues-and-objects.ts'),
    typescript: true,
    env: { ...process.env, REGION: 'cn-northwest-1', QUEUES_DIR: inside('queues'), OBJECTS_DIR: inside('objects'), CLOCK_OFFSET: '0' },
    log: inside('log'),
    onStart: () => undefined,
    onDeath: () => undefined,
  })
  try {
    const { port } = await store.message('listening')
    const endpoint = `http://127.0.0.1:${String(port)}`
    await provisionBucket({ endpoint, region: 'cn-northwest-1' }, 'doudi-files')
    const files = createFiles({ bucket: 'doudi-files', sealer, now: () => Date.now(), endpoint, account: () => ({ region: 'cn-northwest-1', accessKeyId: '000000000000', secretAccessKey: 'local' }) })
    const photo = `photos/${'a'.repeat(32)}/${'b'.repeat(32)}`
    const paper = `papers/${'a'.repeat(32)}/${'0'.repeat(16)}`
    const picture = Buffer.alloc(3 * 1024 * 1024, 'an invented picture ')
    expect(await files.get(photo)).toBeUndefined()
    await files.put(photo, picture)
    expect(Buffer.from((await files.get(photo)) ?? []).equals(picture)).toBe(true)
    expect(await files.putOnce(paper, Buffer.from('words'))).toBe(true)
    expect(await files.putOnce(paper, Buffer.from('other words'))).toBe(false)
    expect(Buffer.from((await files.get(paper)) ?? []).toString()).toBe('words')
    const stored = fs.readdirSync(inside('objects'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(stored.length).toBeGreaterThan(1)
    for (const entry of stored) expect(fs.readFileSync(path.join(entry.parentPath, entry.name)).includes('an invented picture')).toBe(false)
  } finally {
    await store.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
})
