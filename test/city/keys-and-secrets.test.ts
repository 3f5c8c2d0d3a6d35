import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DecryptCommand, DescribeKeyCommand, EncryptCommand, GenerateDataKeyCommand, GetPublicKeyCommand, KMSClient, SignCommand, VerifyCommand } from '@aws-sdk/client-kms'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { sm2 } from 'sm-crypto-v2'
import { createSigningKey } from '../../functions/gateways/keys/signing-key'
import { keyWire } from '../../functions/gateways/keys/wire'
import { openTestCity, signingKeyId, type TestCity } from './city'

let city: TestCity
let kms: KMSClient
let secrets: SecretsManagerClient

const account = { region: 'cn-northwest-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, maxAttempts: 1 }
const connect = () => {
  kms = new KMSClient({ ...account, endpoint: `${city.base}/kms` })
  secrets = new SecretsManagerClient({ ...account, endpoint: `${city.base}/secrets` })
}
beforeAll(async () => {
  city = await openTestCity()
  connect()
})
afterAll(() => city.close())

/** Our own wire; the vendor's clients stand beside it so that the double cannot agree with us alone. */
const signingKey = () => createSigningKey(signingKeyId, keyWire({ endpoint: `${city.base}/kms`, account: () => ({ region: account.region, ...account.credentials }) }))
const keyId = '0a1b2c3d4e'
const context = { purpose: 'sealing' }

describe('the key service', () => {
  test('gives a data key and opens it again, also after it was killed and started', async () => {
    const made = await kms.send(new GenerateDataKeyCommand({ KeyId: keyId, NumberOfBytes: 32, EncryptionContext: context }))
    expect(made.Plaintext).toHaveLength(32)
    await city.restart()
    connect()
    const opened = await kms.send(new DecryptCommand({ KeyId: keyId, CiphertextBlob: made.CiphertextBlob, EncryptionContext: context }))
    expect(opened.Plaintext).toEqual(made.Plaintext)
    expect(opened.KeyId).toBe(made.KeyId)
  })

  test('keeps its master key readable by its owner only', () => {
    expect(statSync(join(city.dataDir, 'master-key.json')).mode & 0o777).toBe(0o600)
  })

  test('opens nothing for another purpose, another key, or after a changed byte', async () => {
    const { CiphertextBlob } = await kms.send(new EncryptCommand({ KeyId: keyId, Plaintext: Buffer.from('plain'), EncryptionContext: context }))
    const blob = Buffer.from(CiphertextBlob ?? [])
    await expect(kms.send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext: { purpose: 'lookup' } }))).rejects.toThrow(expect.objectContaining({ name: 'InvalidCiphertextException' }))
    await expect(kms.send(new DecryptCommand({ KeyId: 'another-key', CiphertextBlob: blob, EncryptionContext: context }))).rejects.toThrow(expect.objectContaining({ name: 'IncorrectKeyException' }))
    for (const at of [0, 1, 4, 15, blob.length - 1]) {
      const changed = Buffer.from(blob)
      changed[at] = (changed[at] ?? 0) ^ 1
      await expect(kms.send(new DecryptCommand({ CiphertextBlob: changed, EncryptionContext: context }))).rejects.toThrow(expect.objectContaining({ name: 'InvalidCiphertextException' }))
    }
  })

  test('knows its keys by id and by ARN, and no others', async () => {
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: keyId }))
    expect(KeyMetadata?.KeyState).toBe('Enabled')
    const byArn = await kms.send(new GenerateDataKeyCommand({ KeyId: KeyMetadata?.Arn, KeySpec: 'AES_128' }))
    expect(byArn.Plaintext).toHaveLength(16)
    await expect(kms.send(new GenerateDataKeyCommand({ KeyId: 'arn:aws:kms:us-east-1:000000000000:key/abcd', KeySpec: 'AES_256' }))).rejects.toThrow(expect.objectContaining({ name: 'NotFoundException' }))
    await expect(kms.send(new GenerateDataKeyCommand({ KeyId: keyId }))).rejects.toThrow(expect.objectContaining({ name: 'ValidationException' }))
  })

  test('breaks when the city wishes it, as often as wished', async () => {
    await city.post('/city/faults', { double: 'kms', kind: 'error', times: 1, code: 'KMSInternalException' })
    await expect(kms.send(new DescribeKeyCommand({ KeyId: keyId }))).rejects.toThrow(expect.objectContaining({ name: 'KMSInternalException' }))
    await kms.send(new DescribeKeyCommand({ KeyId: keyId }))
  })
})

describe('the signing key', () => {
  const text = '{"number":1,"previous":"0","record":"f"}'
  const failsAs = (name: string) => expect.objectContaining({ name })
  const how = { SigningAlgorithm: 'SM2DSA', MessageType: 'RAW' } as const

  test('signs what only the same text verifies, the same key after a restart', async () => {
    const key = signingKey()
    const signature = await key.sign(text)
    const publicKey = await key.publicKey()
    await city.restart()
    connect()
    const again = signingKey()
    expect(await again.publicKey()).toBe(publicKey)
    expect(await again.verify(text, signature)).toBe(true)
    expect(await again.verify(`${text} `, signature)).toBe(false)
    expect(await again.verify(text, await again.sign('another text'))).toBe(false)
    expect(await again.verify(text, Buffer.from('no signature').toString('base64'))).toBe(false)
  })

  test('signs as GM/T asks: anybody with the public key and the default user id can verify', async () => {
    const key = signingKey()
    const signature = Buffer.from(await key.sign(text), 'base64').toString('hex')
    const point = Buffer.from(await key.publicKey(), 'base64').subarray(-65).toString('hex')
    expect(sm2.doVerifySignature(text, signature, point, { der: true, hash: true, userId: '1234567812345678' })).toBe(true)
    expect(sm2.doVerifySignature(text, signature, point, { der: true, hash: true, userId: 'somebody else' })).toBe(false)
  })

  test('takes a digest that was made with the user id, and calls it the same message', async () => {
    const point = Buffer.from(await signingKey().publicKey(), 'base64').subarray(-65).toString('hex')
    const Message = Buffer.from(sm2.getHash(Buffer.from(text), point), 'hex')
    const { Signature } = await kms.send(new SignCommand({ ...how, KeyId: signingKeyId, Message, MessageType: 'DIGEST' }))
    expect(await kms.send(new VerifyCommand({ ...how, KeyId: signingKeyId, Message: Buffer.from(text), Signature }))).toMatchObject({ SignatureValid: true })
  })

  test('says what it is', async () => {
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: signingKeyId }))
    expect(KeyMetadata).toMatchObject({ KeyUsage: 'SIGN_VERIFY', KeySpec: 'SM2', SigningAlgorithms: ['SM2DSA'] })
    expect(await kms.send(new GetPublicKeyCommand({ KeyId: signingKeyId }))).toMatchObject({ KeySpec: 'SM2', KeyUsage: 'SIGN_VERIFY' })
  })

  test('refuses as the original does', async () => {
    const Message = Buffer.from(text)
    await expect(kms.send(new SignCommand({ ...how, KeyId: keyId, Message }))).rejects.toThrow(failsAs('InvalidKeyUsageException'))
    await expect(kms.send(new GetPublicKeyCommand({ KeyId: keyId }))).rejects.toThrow(failsAs('UnsupportedOperationException'))
    await expect(kms.send(new GenerateDataKeyCommand({ KeyId: signingKeyId, NumberOfBytes: 32 }))).rejects.toThrow(failsAs('InvalidKeyUsageException'))
    await expect(kms.send(new SignCommand({ ...how, KeyId: 'arn:no', Message }))).rejects.toThrow(failsAs('NotFoundException'))
    await expect(kms.send(new SignCommand({ ...how, KeyId: signingKeyId, Message, SigningAlgorithm: 'ECDSA_SHA_256' }))).rejects.toThrow(failsAs('InvalidKeyUsageException'))
    await expect(kms.send(new SignCommand({ ...how, KeyId: signingKeyId, Message, MessageType: 'DIGEST' }))).rejects.toThrow(failsAs('ValidationException'))
    await expect(kms.send(new SignCommand({ ...how, KeyId: signingKeyId, Message: Buffer.alloc(4097) }))).rejects.toThrow(failsAs('ValidationException'))
    const { Signature } = await kms.send(new SignCommand({ ...how, KeyId: signingKeyId, Message }))
    await expect(kms.send(new VerifyCommand({ ...how, KeyId: signingKeyId, Message: Buffer.from('other'), Signature }))).rejects.toThrow(failsAs('KMSInvalidSignatureException'))
  })
})

describe('the secret service', () => {
  const value = async (id: string): Promise<unknown> => JSON.parse((await secrets.send(new GetSecretValueCommand({ SecretId: id }))).SecretString ?? '')

  test("gives the providers' and the first administrator's credentials, the same after a restart", async () => {
    const providers = await value('arn:aws-cn:secretsmanager:cn-northwest-1:000000000000:secret:Data-ProvidersSecret1A2B-0a1b2c')
    expect(providers).toEqual(city.credentials.providers)
    expect(await value('doudi/first-administrator')).toEqual(city.credentials.firstAdministrator)
    await city.restart()
    connect()
    expect(await value('Doudi-Providers')).toEqual(providers)
  })

  test('has no other secret', async () => {
    await expect(value('something-else')).rejects.toThrow(expect.objectContaining({ name: 'ResourceNotFoundException' }))
  })
})
