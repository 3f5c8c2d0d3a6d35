import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import { aws4Headers } from '../../functions/gateways/aws/aws4'
import { createJsonWire } from '../../functions/gateways/aws/json-wire'
import { keyWire } from '../../functions/gateways/keys/wire'
import { secretWire } from '../../functions/gateways/secrets/client'
import { type Reaction, smallServer, type SmallServer } from './small-server'

const account = { region: 'cn-northwest-1', accessKeyId: 'invented', secretAccessKey: 'an invented secret', sessionToken: 'an-invented-token' }
const noon = Date.UTC(2026, 10, 26, 4)
const reactions: Reaction[] = []
let server: SmallServer
beforeAll(async () => {
  server = await smallServer(() => reactions.shift() ?? { body: { ok: true } })
})
beforeEach(() => {
  server.asked.length = 0
  reactions.length = 0
})
afterAll(() => server.stop())

const wire = (changed = {}) => createJsonWire({ service: 'kms', target: 'TrentService', endpoint: server.base, account: () => account, ...changed })
const refused = (name: string) => expect.objectContaining({ name })

describe('a service of the cloud that speaks JSON', () => {
  it('is asked as its vendor’s own client asks, down to the signature', async () => {
    const client = new KMSClient({ region: account.region, endpoint: `${server.base}/kms`, credentials: account })
    await client.send(new DescribeKeyCommand({ KeyId: 'k' }))
    client.destroy()
    await wire({ endpoint: `${server.base}/kms`, now: () => noon })('DescribeKey', { KeyId: 'k' })
    const [theirs, ours] = server.asked
    for (const part of ['method', 'path', 'body'] as const) expect(ours?.[part]).toBe(theirs?.[part])
    for (const header of ['x-amz-target', 'content-type', 'x-amz-security-token']) expect(ours?.headers[header]).toBe(theirs?.headers[header])
    expect(ours?.headers['x-amz-date']).toBe('20261126T040000Z')

    const names = /SignedHeaders=([^,]+)/.exec(String(theirs?.headers.authorization))?.[1]?.split(';') ?? []
    const headers = Object.fromEntries(names.filter((name) => !['host', 'x-amz-date', 'x-amz-content-sha256', 'x-amz-security-token'].includes(name)).map((name) => [name, String(theirs?.headers[name])]))
    const at = Date.parse(String(theirs?.headers['x-amz-date']).replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
    const signed = aws4Headers('kms', { method: 'POST', url: new URL(`${server.base}${theirs?.path}`), headers, body: Buffer.from(theirs?.body ?? '') }, account, at)
    expect(signed.authorization?.replace(/ /g, '')).toBe(String(theirs?.headers.authorization).replace(/ /g, ''))
  })

  it('is asked again when it is busy, in trouble or hangs up', async () => {
    reactions.push({ status: 500, body: {} }, { status: 400, body: { __type: 'ThrottlingException' } }, 'hang-up')
    expect(await wire()('DescribeKey', {})).toEqual({ ok: true })
    expect(server.asked).toHaveLength(4)
  })

  it('that refuses is asked once, and its own word for it is told', async () => {
    for (const __type of ['DisabledException', 'com.amazonaws.kms#DisabledException', 'DisabledException:http://internal.example/']) {
      reactions.push({ status: 400, body: { __type, message: 'the key is off' } })
      await expect(wire()('Sign', {})).rejects.toThrow(refused('DisabledException'))
    }
    expect(server.asked).toHaveLength(3)
    reactions.push({ status: 403, body: 'no json' })
    await expect(wire()('Sign', {})).rejects.toThrow(refused('Status403'))
  })

  it('that stays in trouble, or says nothing, is a fault', async () => {
    reactions.push({ status: 503, body: {} }, { status: 503, body: {} })
    await expect(wire({ mostTries: 2 })('Sign', {})).rejects.toThrow('kms answers 503')
    reactions.push('silence', 'silence')
    await expect(wire({ mostTries: 2, patience: 50 })('Sign', {})).rejects.toThrow(refused('TimeoutError'))
    expect(server.asked).toHaveLength(4)
  })

  it('has its own regional address, unless the environment names another, and the credentials of the environment', async () => {
    const before = { ...process.env }
    const realFetch = globalThis.fetch
    const asked: string[] = []
    globalThis.fetch = async (url, init) => {
      asked.push(`${url} ${/Credential=(\S+?),/.exec(String(new Headers(init?.headers).get('authorization')))?.[1]}`)
      return new Response('{}')
    }
    try {
      for (const name of ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_ENDPOINT_URL_KMS', 'AWS_ENDPOINT_URL_SECRETS_MANAGER']) delete process.env[name]
      await expect(keyWire({ mostTries: 1 })('Sign', {})).rejects.toThrow('no credentials')
      Object.assign(process.env, { AWS_REGION: 'cn-northwest-1', AWS_ACCESS_KEY_ID: 'invented', AWS_SECRET_ACCESS_KEY: 'invented' })
      await keyWire({ now: () => noon })('Sign', {})
      await secretWire({ now: () => noon })('GetSecretValue', {})
      process.env.AWS_REGION = 'eu-west-1'
      await keyWire({ now: () => noon })('Sign', {})
      Object.assign(process.env, { AWS_ENDPOINT_URL_KMS: 'http://127.0.0.1:1/kms', AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://127.0.0.1:1/secrets' })
      await keyWire({ now: () => noon })('Sign', {})
      await secretWire({ now: () => noon })('GetSecretValue', {})
    } finally {
      globalThis.fetch = realFetch
      process.env = before
    }
    expect(asked).toEqual([
      'https://kms.cn-northwest-1.amazonaws.com.cn/ invented/20261126/cn-northwest-1/kms/aws4_request',
      'https://secretsmanager.cn-northwest-1.amazonaws.com.cn/ invented/20261126/cn-northwest-1/secretsmanager/aws4_request',
      'https://kms.eu-west-1.amazonaws.com/ invented/20261126/eu-west-1/kms/aws4_request',
      'http://127.0.0.1:1/kms/ invented/20261126/eu-west-1/kms/aws4_request',
      'http://127.0.0.1:1/secrets/ invented/20261126/eu-west-1/secretsmanager/aws4_request',
    ])
  })
})
