import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt parameters of new digests: about 32 MiB and a tenth of a second */
const cost = { N: 32_768, r: 8, p: 1 }
const keyBytes = 32

/** `scrypt$N$r$p$salt$key` (base64url): nothing in it gives the password back. */
export async function digestPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether the password is the digest's. Throws when the digest is none. */
export async function passwordMatches(password: string, digest: string): Promise<boolean> {
  const [kind, N, r, p, salt, key] = digest.split('$')
  if (kind !== 'scrypt' || !salt || !key) throw new Error('not a password digest')
  const expected = Buffer.from(key, 'base64url')
  const derived = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(derived, expected)
}

function derive(password: string, salt: Buffer, { N, r, p }: typeof cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, keyBytes, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
