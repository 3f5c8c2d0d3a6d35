import { sm2 } from 'sm-crypto-v2'

/** SubjectPublicKeyInfo of a key on curve sm2p256v1 (1.2.156.10197.1.301), up to its 65 bytes of point. */
const infoHead = '3059301306072a8648ce3d020106082a811ccf5501822d034200'
/** order of the curve's group, less two: a private key is at least 1 and below its order less one */
const privateKeys = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54121n

/** The key pair that belongs to 32 bytes of material. */
export function sm2Key(material: Buffer): { privateKey: string; publicKey: string } {
  const privateKey = ((BigInt(`0x${material.toString('hex')}`) % privateKeys) + 1n).toString(16).padStart(64, '0')
  return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) }
}

/** DER of the public key, as the key service hands it out. */
export const publicKeyInfo = (publicKey: string): Buffer => Buffer.from(infoHead + publicKey, 'hex')

/** Signs a message (SM3 over the signer's id, the key and the message), or a digest made that way. The id is the default one, 1234567812345678. */
export function sm2Sign(material: Buffer, message: Buffer, isDigest: boolean): Buffer {
  const { privateKey, publicKey } = sm2Key(material)
  return Buffer.from(sm2.doSignature(message, privateKey, { der: true, hash: !isDigest, publicKey }), 'hex')
}

export function sm2Verify(material: Buffer, message: Buffer, isDigest: boolean, signature: Buffer): boolean {
  try {
    return sm2.doVerifySignature(message, signature.toString('hex'), sm2Key(material).publicKey, { der: true, hash: !isDigest })
  } catch {
    return false
  }
}
