import { z } from '../../../../functions/domain/zod'
import { awsAnswer, awsError } from '../wire/aws-json'
import type { Answer } from '../wire/route'
import type { KeyMaterial } from './master-key'
import { publicKeyInfo, sm2Key, sm2Sign, sm2Verify } from './sm2'

export const signingAlgorithm = 'SM2DSA'
/** What Sign and Verify are asked with, beside the key. */
export const MessageShape = { Message: z.string(), MessageType: z._default(z.enum(['RAW', 'DIGEST', 'EXTERNAL_MU']), 'RAW'), SigningAlgorithm: z.string() }
interface Asked {
  Message: string
  MessageType: 'RAW' | 'DIGEST' | 'EXTERNAL_MU'
  SigningAlgorithm: string
}
interface Key {
  material: KeyMaterial
  id: string
  arn: string
}

export const sign = ({ material, id, arn }: Key, asked: Asked): Answer =>
  withMessage(asked, arn, (bytes, isDigest) => awsAnswer(200, { KeyId: arn, Signature: sm2Sign(material(id), bytes, isDigest).toString('base64'), SigningAlgorithm: signingAlgorithm }))

export const verify = ({ material, id, arn }: Key, asked: Asked & { Signature: string }): Answer =>
  withMessage(asked, arn, (bytes, isDigest) => {
    const valid = sm2Verify(material(id), bytes, isDigest, Buffer.from(asked.Signature, 'base64'))
    return valid ? awsAnswer(200, { KeyId: arn, SignatureValid: true, SigningAlgorithm: signingAlgorithm }) : awsError('KMSInvalidSignatureException', 'The signature does not fit.')
  })

export function publicKey({ material, id, arn }: Key): Answer {
  const info = publicKeyInfo(sm2Key(material(id)).publicKey).toString('base64')
  return awsAnswer(200, { KeyId: arn, PublicKey: info, KeySpec: 'SM2', CustomerMasterKeySpec: 'SM2', KeyUsage: 'SIGN_VERIFY', SigningAlgorithms: [signingAlgorithm] })
}

/** The bytes that a signature is made over, when the service would take them. */
function withMessage({ Message, MessageType, SigningAlgorithm }: Asked, arn: string, then: (bytes: Buffer, isDigest: boolean) => Answer): Answer {
  const bytes = Buffer.from(Message, 'base64')
  if (SigningAlgorithm !== signingAlgorithm) return awsError('InvalidKeyUsageException', `Algorithm ${SigningAlgorithm} is incompatible with key spec SM2 of ${arn}.`)
  if (MessageType === 'EXTERNAL_MU') return awsError('ValidationException', `MessageType EXTERNAL_MU is not supported for ${signingAlgorithm}.`)
  if (MessageType === 'DIGEST' && bytes.length !== 32) return awsError('ValidationException', `Digest is invalid length for algorithm ${signingAlgorithm}.`)
  if (bytes.length === 0 || bytes.length > 4096) return awsError('ValidationException', 'Message must have length between 1 and 4096.')
  return then(bytes, MessageType === 'DIGEST')
}
