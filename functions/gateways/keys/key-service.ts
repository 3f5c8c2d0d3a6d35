import { bytesOf } from '../aws/json-wire'
import type { KeyPurpose, KeyService } from './port'
import { keyWire } from './wire'

/** The cloud's key service; its symmetric default is SM4 in China. */
export function createKeyService(keyId: string, call = keyWire()): KeyService {
  const context = (purpose: KeyPurpose) => ({ purpose })
  return {
    generate: async (purpose) => {
      const { Plaintext, CiphertextBlob } = await call('GenerateDataKey', { KeyId: keyId, NumberOfBytes: 32, EncryptionContext: context(purpose) })
      const plain = bytesOf(Plaintext)
      if (plain.length !== 32 || typeof CiphertextBlob !== 'string') throw new Error('the key service gave no data key')
      return { plain, encrypted: CiphertextBlob }
    },
    decrypt: async (purpose, encrypted) => {
      const plain = bytesOf((await call('Decrypt', { KeyId: keyId, CiphertextBlob: encrypted, EncryptionContext: context(purpose) })).Plaintext)
      if (plain.length !== 32) throw new Error('the key service opened no data key')
      return plain
    },
  }
}
