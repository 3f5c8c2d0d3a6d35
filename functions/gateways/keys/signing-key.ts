import { CloudRefusal } from '../aws/json-wire'
import type { SigningKey } from './port'
import { keyWire } from './wire'

/** The signing key in the cloud's key service (key spec SM2, China regions). The service makes the digest itself, so a text has at most 4096 bytes. */
export function createSigningKey(keyId: string, call = keyWire()): SigningKey {
  const how = { KeyId: keyId, MessageType: 'RAW', SigningAlgorithm: 'SM2DSA' } as const
  const messageOf = (text: string) => Buffer.from(text, 'utf8').toString('base64')
  return {
    sign: async (text) => {
      const { Signature } = await call('Sign', { ...how, Message: messageOf(text) })
      if (typeof Signature !== 'string' || !Signature) throw new Error('the key service gave no signature')
      return Signature
    },
    verify: async (text, signature) => {
      try {
        const { SignatureValid } = await call('Verify', { ...how, Message: messageOf(text), Signature: signature })
        return SignatureValid === true
      } catch (error) {
        if (error instanceof CloudRefusal && error.name === 'KMSInvalidSignatureException') return false
        throw error
      }
    },
    publicKey: async () => {
      const { PublicKey } = await call('GetPublicKey', { KeyId: keyId })
      if (typeof PublicKey !== 'string' || !PublicKey) throw new Error('the key service gave no public key')
      return PublicKey
    },
  }
}
