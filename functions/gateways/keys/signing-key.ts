import { GetPublicKeyCommand, KMSClient, KMSInvalidSignatureException, SignCommand, VerifyCommand } from '@aws-sdk/client-kms'
import type { SigningKey } from './port'

/** The signing key in the cloud's key service (key spec SM2, China regions). The service makes the digest itself, so a text has at most 4096 bytes. */
export function createSigningKey(keyId: string, client = new KMSClient({ maxAttempts: 4, requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 } })): SigningKey {
  const how = { KeyId: keyId, MessageType: 'RAW', SigningAlgorithm: 'SM2DSA' } as const
  return {
    sign: async (text) => {
      const { Signature } = await client.send(new SignCommand({ ...how, Message: Buffer.from(text, 'utf8') }))
      if (!Signature?.length) throw new Error('the key service gave no signature')
      return Buffer.from(Signature).toString('base64')
    },
    verify: async (text, signature) => {
      try {
        const { SignatureValid } = await client.send(new VerifyCommand({ ...how, Message: Buffer.from(text, 'utf8'), Signature: Buffer.from(signature, 'base64') }))
        return SignatureValid === true
      } catch (error) {
        if (error instanceof KMSInvalidSignatureException) return false
        throw error
      }
    },
    publicKey: async () => {
      const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }))
      if (!PublicKey?.length) throw new Error('the key service gave no public key')
      return Buffer.from(PublicKey).toString('base64')
    },
  }
}
