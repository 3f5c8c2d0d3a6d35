import { SQSClient } from '@aws-sdk/client-sqs'
import { createKeyService } from '../../functions/gateways/keys/key-service'
import { createSigningKey } from '../../functions/gateways/keys/signing-key'
import { keyWire } from '../../functions/gateways/keys/wire'
import { createQueue } from '../../functions/gateways/queue/client'
import { createSecrets, secretWire } from '../../functions/gateways/secrets/client'
import { type Asked, type Reaction, smallServer, type SmallServer } from './small-server'

let server: SmallServer
let reaction: (asked: Asked, target: string) => Reaction
beforeAll(async () => {
  server = await smallServer((asked) => reaction(asked, String(asked.headers['x-amz-target'] ?? '')))
})
beforeEach(() => {
  server.asked.length = 0
})
afterAll(() => server.stop())

const account = { region: 'cn-northwest-1', accessKeyId: 'invented', secretAccessKey: 'invented' }
const wire = () => ({ endpoint: server.base, account: () => account, mostTries: 1 })

test('data keys are made and opened for one purpose under our key', async () => {
  const plain = Buffer.alloc(32, 5).toString('base64')
  reaction = (_, target) => ({ body: target === 'TrentService.GenerateDataKey' ? { Plaintext: plain, CiphertextBlob: 'c2VhbGVk', KeyId: 'k' } : { Plaintext: plain, KeyId: 'k' } })
  const service = createKeyService('alias/doudi', keyWire(wire()))
  const { plain: made, encrypted } = await service.generate('lookup')
  expect(Buffer.from(made).toString('base64')).toBe(plain)
  expect(Buffer.from(await service.decrypt('lookup', encrypted)).toString('base64')).toBe(plain)
  expect(server.asked.map((each) => JSON.parse(each.body))).toEqual([
    { KeyId: 'alias/doudi', NumberOfBytes: 32, EncryptionContext: { purpose: 'lookup' } },
    { KeyId: 'alias/doudi', CiphertextBlob: 'c2VhbGVk', EncryptionContext: { purpose: 'lookup' } },
  ])
})

test('a data key of another length is never used', async () => {
  reaction = () => ({ body: { Plaintext: Buffer.alloc(16).toString('base64'), CiphertextBlob: 'c2VhbGVk', KeyId: 'k' } })
  const service = createKeyService('k', keyWire(wire()))
  await expect(service.generate('sealing')).rejects.toThrow('no data key')
  await expect(service.decrypt('sealing', 'c2VhbGVk')).rejects.toThrow('no data key')
})

test('a text is signed whole, by our key, as SM2 asks; a signature that does not fit is an answer and no fault', async () => {
  const signature = Buffer.from('invented').toString('base64')
  reaction = (_, target) => ({ body: target === 'TrentService.Verify' ? { SignatureValid: true } : target === 'TrentService.Sign' ? { Signature: signature } : { PublicKey: signature } })
  const key = createSigningKey('k', keyWire(wire()))
  expect([await key.sign('words'), await key.verify('words', signature), await key.publicKey()]).toEqual([signature, true, signature])
  const asked = { KeyId: 'k', Message: Buffer.from('words').toString('base64'), MessageType: 'RAW', SigningAlgorithm: 'SM2DSA' }
  expect(server.asked.map((each) => JSON.parse(each.body))).toEqual([asked, { ...asked, Signature: signature }, { KeyId: 'k' }])
  reaction = () => ({ status: 400, body: { __type: 'KMSInvalidSignatureException' } })
  expect(await key.verify('words', signature)).toBe(false)
  reaction = () => ({ status: 400, body: { __type: 'DisabledException' } })
  await expect(key.verify('words', signature)).rejects.toThrow()
  reaction = () => ({ body: {} })
  await expect(key.sign('words')).rejects.toThrow('no signature')
  await expect(key.publicKey()).rejects.toThrow('no public key')
})

test('a secret is asked for once in five minutes', async () => {
  let now = 0
  reaction = () => ({ body: { SecretString: '{"sms":{"signName":"x"}}', Name: 'providers' } })
  const secrets = createSecrets(() => now, secretWire(wire()))
  expect(await secrets.read('providers')).toEqual({ sms: { signName: 'x' } })
  now = 299_000
  await secrets.read('providers')
  expect(server.asked).toHaveLength(1)
  now = 301_000
  await secrets.read('providers')
  expect(server.asked).toHaveLength(2)
})

test('a secret service that is out of reach stops nothing that knew its secret', async () => {
  let now = 0
  reaction = () => ({ body: { SecretString: '{"sms":{}}', Name: 'providers' } })
  const secrets = createSecrets(() => now, secretWire(wire()))
  await secrets.read('providers')
  reaction = () => ({ status: 500, body: {} })
  now = 301_000
  expect(await secrets.read('providers')).toEqual({ sms: {} })
  expect(await secrets.read('providers')).toEqual({ sms: {} })
  expect(server.asked).toHaveLength(2)
  await expect(secrets.read('another')).rejects.toThrow()
  reaction = () => ({ body: { SecretString: '{"sms":{"signName":"new"}}', Name: 'providers' } })
  now = 332_000
  expect(await secrets.read('providers')).toEqual({ sms: { signName: 'new' } })
})

test('a message goes to the queue by its URL; a queue that does not take it is a fault', async () => {
  reaction = ({ body }) => ({ body: { MessageId: 'm', MD5OfMessageBody: 'checked-elsewhere', ...(body.includes('x') && {}) } })
  const queue = createQueue('https://sqs.invalid/1/notices', new SQSClient({ region: account.region, credentials: account, endpoint: server.base, maxAttempts: 1, md5: false }))
  await queue.send('{"id":"1"}')
  expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({ QueueUrl: 'https://sqs.invalid/1/notices', MessageBody: '{"id":"1"}' })
  reaction = () => ({ status: 500, body: {} })
  await expect(queue.send('{"id":"1"}')).rejects.toThrow()
})
