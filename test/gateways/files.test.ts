import { createHash } from 'node:crypto'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { aws4Headers } from '../../functions/gateways/aws/aws4'
import { createFiles } from '../../functions/gateways/files/client'
import { sealer } from '../stores/town'
import { type ObjectStore, startObjectStore } from './object-store'

const account = { region: 'cn-northwest-1', accessKeyId: 'invented', secretAccessKey: 'an invented secret' }
const key = `photos/${'a'.repeat(32)}/${'b'.repeat(32)}`
const picture = Buffer.from('an invented picture of the Li family')
const signatureOf = (headers: Record<string, string>) => /Signature=(\w+)$/.exec(headers.authorization ?? '')?.[1]

describe('the signature of a request to the object store', () => {
  const published = { region: 'us-east-1', accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
  const then = Date.UTC(2013, 4, 24)

  it('is the one that its vendor prints for reading and for writing an object', () => {
    const read = aws4Headers('s3', { method: 'GET', url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'), headers: { range: 'bytes=0-9' } }, published, then)
    expect(signatureOf(read)).toBe('f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
    const write = aws4Headers('s3', { method: 'PUT', url: new URL('https://examplebucket.s3.amazonaws.com/test%24file.text'), headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' }, body: Buffer.from('Welcome to Amazon S3.') }, published, then)
    expect(signatureOf(write)).toBe('98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd')
  })

  it('is the one that its vendor’s own client makes for the same request, with a session token', async () => {
    const store = await startObjectStore()
    const credentials = { ...account, sessionToken: 'an-invented-token' }
    const client = new S3Client({ region: account.region, endpoint: store.endpoint, forcePathStyle: true, credentials })
    await client.send(new PutObjectCommand({ Bucket: 'files', Key: key, Body: picture, IfNoneMatch: '*' }))
    const [asked] = store.asked
    const theirs = String(asked?.headers.authorization)
    const names = /SignedHeaders=([^,]+)/.exec(theirs)?.[1]?.split(';') ?? []
    expect(names).toContain('if-none-match')
    const headers = Object.fromEntries(names.filter((name) => !['host', 'x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token'].includes(name)).map((name) => [name, String(asked?.headers[name])]))
    const [, day = '', time = ''] = /^(\d{8})T(\d{6})Z$/.exec(String(asked?.headers['x-amz-date'])) ?? []
    const at = Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`)
    const url = new URL(`${store.endpoint}${asked?.path}`)
    expect(asked?.headers['x-amz-content-sha256']).toBe(createHash('sha256').update(picture).digest('hex'))
    expect(signatureOf(aws4Headers('s3', { method: 'PUT', url, headers, body: picture }, credentials, at))).toBe(signatureOf({ authorization: theirs }))
    client.destroy()
    await store.stop()
  })
})

describe.each([
  ['that knows write-once and hides what is not there', { writeOnce: true, absent: 403 }],
  ['that overwrites everything, as the local double does', { writeOnce: false, absent: 404 }],
])('an object store %s', (_what, kind) => {
  let store: ObjectStore
  beforeEach(async () => {
    store = await startObjectStore(kind)
  })
  afterEach(() => store.stop())
  const files = () => createFiles({ bucket: 'files', sealer, now: () => 1, endpoint: store.endpoint, account: () => account, patience: 2_000 })

  it('keeps what is put, sealed, under its key, and replaces it', async () => {
    await files().put(key, picture)
    expect([...store.objects.keys()]).toEqual([`/files/${key}`])
    expect(store.objects.get(`/files/${key}`)?.includes('Li family')).toBe(false)
    expect(Buffer.from((await files().get(key)) ?? []).equals(picture)).toBe(true)
    await files().put(key, Buffer.from('another'))
    expect(Buffer.from((await files().get(key)) ?? []).toString()).toBe('another')
  })

  it('has nothing where nothing was put', async () => expect(await files().get(key)).toBeUndefined())

  it('never gives out an object that was changed or lies under another key', async () => {
    await files().put(key, picture)
    const bytes = store.objects.get(`/files/${key}`) ?? Buffer.alloc(0)
    const elsewhere = key.replace(/b/g, 'c')
    store.objects.set(`/files/${elsewhere}`, bytes)
    await expect(files().get(elsewhere)).rejects.toThrow('changed or moved')
    store.objects.set(`/files/${key}`, Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]))
    await expect(files().get(key)).rejects.toThrow('changed or moved')
  })

  it('holds a paper that is put once for ever; the same paper again is no trouble', async () => {
    expect(await files().putOnce(key, picture)).toBe(true)
    expect(await files().putOnce(key, Buffer.from('another'))).toBe(false)
    expect(await files().putOnce(key, picture)).toBe(true)
    expect(Buffer.from((await files().get(key)) ?? []).equals(picture)).toBe(true)
  })

  it('is asked again when it is busy or hangs up, also after it took what we sent', async () => {
    store.trouble.push(503, 'hang-up')
    await files().put(key, picture)
    expect(Buffer.from((await files().get(key)) ?? []).equals(picture)).toBe(true)
    const paper = `papers/${'a'.repeat(32)}/${'0'.repeat(16)}`
    store.trouble.push(500)
    const asked = files().putOnce(paper, picture)
    expect(await asked).toBe(true)
    const other = `papers/${'a'.repeat(32)}/${'1'.repeat(16)}`
    const put = files()
    expect(await put.get(other)).toBeUndefined()
    store.trouble.push(429, 'hang-up-after')
    await expect(put.putOnce(other, picture)).resolves.toBe(true)
  })

  it('that stays in trouble is a fault, and so is a refusal', async () => {
    store.trouble.push(503, 503, 503)
    await expect(files().get(key)).rejects.toThrow('503')
    store.trouble.push(400)
    await expect(files().put(key, picture)).rejects.toThrow('400')
    store.trouble.push(301, 301, 301)
    await expect(files().get(key)).rejects.toThrow()
  })

  it('is only ever asked for keys of ours', async () => {
    for (const foreign of ['', 'photos/', `photos/../${key}`, `web/${key}`, `${key}?acl`, `${key}/x`, `photos/${'a'.repeat(32)}/A`]) await expect(files().get(foreign)).rejects.toThrow('not a key of ours')
    expect(store.asked).toEqual([])
  })
})

test('of two papers put at once under one key one stays, and only its owner hears that it is there', async () => {
  const store = await startObjectStore()
  const files = createFiles({ bucket: 'files', sealer, now: () => 1, endpoint: store.endpoint, account: () => account })
  const kept = await Promise.all(['one', 'two', 'three'].map((paper) => files.putOnce(key, Buffer.from(paper))))
  expect(kept.filter(Boolean)).toHaveLength(1)
  await store.stop()
})

test('in the cloud a bucket is asked at its own regional address, by the credentials of the environment', async () => {
  const before = { ...process.env }
  const asked: [string, string][] = []
  const realFetch = globalThis.fetch
  globalThis.fetch = async (url, init) => {
    asked.push([String(url), String(new Headers(init?.headers).get('authorization'))])
    return new Response('', { status: 404 })
  }
  try {
    for (const name of ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_ENDPOINT_URL_S3']) delete process.env[name]
    const files = createFiles({ bucket: 'files', sealer, now: () => Date.UTC(2026, 10, 26) })
    await expect(files.get(key)).rejects.toThrow('no credentials')
    Object.assign(process.env, { AWS_REGION: 'cn-northwest-1', AWS_ACCESS_KEY_ID: 'invented', AWS_SECRET_ACCESS_KEY: 'invented' })
    expect(await files.get(key)).toBeUndefined()
    expect(asked).toEqual([[`https://files.s3.cn-northwest-1.amazonaws.com.cn/${key}`, expect.stringContaining('Credential=invented/20261126/cn-northwest-1/s3/aws4_request')]])
  } finally {
    globalThis.fetch = realFetch
    process.env = before
  }
})
