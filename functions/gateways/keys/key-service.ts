import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms'
import type { KeyPurpose, KeyService } from './port'

/** The cloud's key service; its symmetric default is SM4 in China. Address and credentials come from the standard AWS variables. */
export function createKeyService(keyId: string, client = new KMSClient({ maxAttempts: 4, requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 } })): KeyService {
  const context = (purpose: KeyPurpose) => ({ purpose })
  return {
    generate: async (purpose) => {
      const { Plaintext, CiphertextBlob } = await client.send(new GenerateDataKeyCommand({ KeyId: keyId, NumberOfBytes: 32, EncryptionContext: context(purpose) }))
      if (Plaintext?.length !== 32 || !CiphertextBlob) throw new Error('the key service gave no data key')
      return { plain: Plaintext, encrypted: Buffer.from(CiphertextBlob).toString('base64') }
    },
    decrypt: async (purpose, encrypted) => {
      const { Plaintext } = await client.send(new DecryptCommand({ KeyId: keyId, CiphertextBlob: Buffer.from(encrypted, 'base64'), EncryptionContext: context(purpose) }))
      if (Plaintext?.length !== 32) throw new Error('the key service opened no data key')
      return Plaintext
    },
  }
}
