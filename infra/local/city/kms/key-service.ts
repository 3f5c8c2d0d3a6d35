import { randomBytes } from 'node:crypto'
import { z } from '../../../../functions/domain/zod'
import { awsAnswer, awsError, awsOperation, isSigned } from '../wire/aws-json'
import { type Answer, type Handler, jsonBody } from '../wire/route'
import { open, seal } from './ciphertext'
import type { KeyMaterial } from './master-key'
import { MessageShape, publicKey, sign, signingAlgorithm, verify } from './signing'

const account = 'arn:aws-cn:kms:cn-northwest-1:000000000000'
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/))
const context = z._default(z.record(z.string(), z.string()), {})
const keyId = z.string().check(z.minLength(1), z.maxLength(2048))
const requests = {
  GenerateDataKey: z.object({ KeyId: keyId, KeySpec: z.optional(z.enum(['AES_128', 'AES_256'])), NumberOfBytes: z.optional(z.number().check(z.int(), z.gte(1), z.lte(1024))), EncryptionContext: context }),
  Encrypt: z.object({ KeyId: keyId, Plaintext: base64, EncryptionContext: context }),
  Decrypt: z.object({ KeyId: z.optional(keyId), CiphertextBlob: base64, EncryptionContext: context }),
  DescribeKey: z.object({ KeyId: keyId }),
  Sign: z.object({ KeyId: keyId, ...MessageShape }),
  Verify: z.object({ KeyId: keyId, ...MessageShape, Signature: base64 }),
  GetPublicKey: z.object({ KeyId: keyId }),
}

/**
 * The key service as the SDK speaks to it. A key exists when its id has the form of one: a plain id, or an ARN of the key service in China.
 * `signingKeys`: the plain ids of those that sign (SM2); every other key encrypts.
 */
export function keyService(material: KeyMaterial, signingKeys: readonly string[]): Handler {
  /** Asks with the key of that id, when it exists and is of the kind that this operation needs. */
  const withKey = (asked: string, operation: string, signs: boolean, then: (id: string) => Answer): Answer => {
    const id = plainId(asked)
    if (!id) return noSuchKey(asked)
    if (signingKeys.includes(id) === signs) return then(id)
    if (operation === 'GetPublicKey') return awsError('UnsupportedOperationException', `${arnOf(id)} is not an asymmetric key.`)
    return awsError('InvalidKeyUsageException', `${arnOf(id)} key usage is ${signs ? 'ENCRYPT_DECRYPT' : 'SIGN_VERIFY'} which is not valid for ${operation}.`)
  }
  return (exchange) => {
    if (!isSigned(exchange)) return awsError('MissingAuthenticationTokenException', 'Missing Authentication Token')
    const operation = awsOperation(exchange, 'TrentService') ?? ''
    const body = jsonBody(exchange)
    switch (operation) {
      case 'GenerateDataKey':
      case 'GenerateDataKeyWithoutPlaintext':
        return checked(requests.GenerateDataKey, body, (request) => withKey(request.KeyId, operation, false, (id) => generate(material, id, request, operation === 'GenerateDataKey')))
      case 'Encrypt':
        return checked(requests.Encrypt, body, (request) => withKey(request.KeyId, operation, false, (id) => encrypt(material, id, request)))
      case 'Decrypt':
        return checked(requests.Decrypt, body, (request) => decrypt(material, request))
      case 'DescribeKey':
        return checked(requests.DescribeKey, body, (request) => describe(request.KeyId, signingKeys))
      case 'Sign':
        return checked(requests.Sign, body, (request) => withKey(request.KeyId, operation, true, (id) => sign({ material, id, arn: arnOf(id) }, request)))
      case 'Verify':
        return checked(requests.Verify, body, (request) => withKey(request.KeyId, operation, true, (id) => verify({ material, id, arn: arnOf(id) }, request)))
      case 'GetPublicKey':
        return checked(requests.GetPublicKey, body, (request) => withKey(request.KeyId, operation, true, (id) => publicKey({ material, id, arn: arnOf(id) })))
      default:
        return awsError('UnknownOperationException', `no operation ${operation}`)
    }
  }
}

function checked<S extends z.ZodMiniType>(schema: S, body: unknown, then: (request: z.infer<S>) => Answer): Answer {
  const request = schema.safeParse(body)
  return request.success ? then(request.data) : awsError('ValidationException', z.prettifyError(request.error))
}

function generate(material: KeyMaterial, id: string, request: z.infer<typeof requests.GenerateDataKey>, withPlain: boolean): Answer {
  if (Boolean(request.KeySpec) === Boolean(request.NumberOfBytes)) return awsError('ValidationException', 'Please specify either number of bytes or key spec.')
  const plain = randomBytes(request.NumberOfBytes ?? (request.KeySpec === 'AES_128' ? 16 : 32))
  const blob = seal(material, id, request.EncryptionContext, plain)
  return awsAnswer(200, { KeyId: arnOf(id), CiphertextBlob: blob.toString('base64'), ...(withPlain ? { Plaintext: plain.toString('base64') } : {}) })
}

function encrypt(material: KeyMaterial, id: string, request: z.infer<typeof requests.Encrypt>): Answer {
  const plain = Buffer.from(request.Plaintext, 'base64')
  if (plain.length === 0 || plain.length > 4096) return awsError('ValidationException', 'Plaintext must have length between 1 and 4096.')
  return awsAnswer(200, { KeyId: arnOf(id), CiphertextBlob: seal(material, id, request.EncryptionContext, plain).toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' })
}

function decrypt(material: KeyMaterial, request: z.infer<typeof requests.Decrypt>): Answer {
  const opened = open(material, request.EncryptionContext, Buffer.from(request.CiphertextBlob, 'base64'))
  if (!opened) return awsError('InvalidCiphertextException', 'The ciphertext is invalid, or was made with another encryption context.')
  if (request.KeyId !== undefined) {
    const id = plainId(request.KeyId)
    if (!id) return noSuchKey(request.KeyId)
    if (id !== opened.keyId) return awsError('IncorrectKeyException', 'The key ID in the request does not identify a CMK that can perform this operation.')
  }
  return awsAnswer(200, { KeyId: arnOf(opened.keyId), Plaintext: opened.plain.toString('base64'), EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' })
}

function describe(asked: string, signingKeys: readonly string[]): Answer {
  const id = plainId(asked)
  if (!id) return noSuchKey(asked)
  const kind = signingKeys.includes(id)
    ? { KeyUsage: 'SIGN_VERIFY', KeySpec: 'SM2', SigningAlgorithms: [signingAlgorithm] }
    : { KeyUsage: 'ENCRYPT_DECRYPT', KeySpec: 'SYMMETRIC_DEFAULT', EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'] }
  return awsAnswer(200, { KeyMetadata: { AWSAccountId: '000000000000', KeyId: id, Arn: arnOf(id), Enabled: true, KeyState: 'Enabled', ...kind, Origin: 'AWS_KMS', KeyManager: 'CUSTOMER', Description: 'invented city' } })
}

const noSuchKey = (asked: string): Answer => awsError('NotFoundException', `Key '${asked}' does not exist`)
const arnOf = (id: string) => `${account}:key/${id}`

/** `arn:aws-cn:kms:…:key/<id>` or `<id>` → `<id>`. */
function plainId(asked: string): string | undefined {
  const parts = /^(?:arn:aws-cn:kms:[a-z0-9-]+:\d{12}:key\/)?((?!arn:)[A-Za-z0-9][A-Za-z0-9_-]{3,126})$/.exec(asked)
  return parts?.[1]
}
