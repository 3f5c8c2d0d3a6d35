import { createCipheriv, createHash } from 'node:crypto'
import { fc } from '../seeded'
import { openSealer } from '../../functions/gateways/keys/open-sealer'
import type { EncryptedKeyring } from '../../functions/domain/sealing'
import type { KeyService } from '../../functions/gateways/keys/port'
import { createSealer } from '../../functions/gateways/keys/sealer'

const bytes = (fill: number) => new Uint8Array(32).fill(fill)
const sealer = createSealer({ current: '2', lookup: bytes(1), sealing: new Map([['1', bytes(2)], ['2', bytes(3)]]) })
const phone = '13900000001'

test('SM3 and SM4 of this Node give the answers printed in GB/T 32905 and GB/T 32907', () => {
  expect(createHash('sm3').update('abc').digest('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
  const cipher = createCipheriv('sm4-ecb', block, null)
  expect(cipher.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
})

test('a value sealed last year by an older key still opens, and look-ups never change', () => {
  expect(createSealer({ current: '1', lookup: bytes(1), sealing: new Map([['1', bytes(2)]]) }).lookup('phone', phone)).toBe(sealer.lookup('phone', phone))
  const old = createSealer({ current: '1', lookup: bytes(1), sealing: new Map([['1', bytes(2)]]) }).seal('URG#1/HEAD', phone)
  expect(sealer.open('URG#1/HEAD', old)).toBe(phone)
})

test('any text opens again in its own place and in no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (plain, context, other) => {
      const sealed = sealer.seal(context, plain)
      expect(sealer.open(context, sealed)).toBe(plain)
      if (other !== context) expect(() => sealer.open(other, sealed)).toThrow('changed or moved')
    }),
  )
})

test('changing any byte, the version or the length of a sealed value is noticed', () => {
  const sealed = sealer.seal('c', phone)
  const [version, body = ''] = sealed.split('.')
  const raw = Buffer.from(body, 'base64url')
  for (let index = 0; index < raw.length; index += 1) {
    const changed = Buffer.from(raw)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(() => sealer.open('c', `${version}.${changed.toString('base64url')}`)).toThrow()
  }
  for (const broken of [`1.${body}`, `9.${body}`, body, '', '.', `2.${raw.subarray(1).toString('base64url')}`, `2.${raw.subarray(0, 20).toString('base64url')}`]) expect(() => sealer.open('c', broken)).toThrow()
})

test('the same phone sealed twice looks different, and neither shows it', () => {
  const [one, two] = [sealer.seal('c', phone), sealer.seal('c', phone)]
  expect(one).not.toBe(two)
  expect(Buffer.from(one, 'base64url').toString('latin1') + one).not.toContain(phone)
})

test('a look-up tells a phone from a log-in name that reads the same', () => {
  expect(sealer.lookup('phone', phone)).not.toBe(sealer.lookup('login-name', phone))
  expect(sealer.lookup('phone', phone)).toMatch(/^[0-9a-f]{64}$/)
})

test('two functions that start on an empty table end up with one keyring', async () => {
  let kept: EncryptedKeyring | undefined
  let made = 0
  const service: KeyService = {
    generate: async () => {
      made += 1
      return { plain: bytes(made), encrypted: Buffer.from(bytes(made)).toString('base64') }
    },
    decrypt: async (_, encrypted) => Buffer.from(encrypted, 'base64'),
  }
  const store = {
    read: async () => kept,
    keep: async (ring: EncryptedKeyring) => {
      kept ??= ring
      return kept
    },
  }
  const [one, two] = await Promise.all([openSealer(service, store), openSealer(service, store)])
  expect(two.open('c', one.seal('c', phone))).toBe(phone)
  expect(one.lookup('phone', phone)).toBe(two.lookup('phone', phone))
  const later = await openSealer(service, store)
  expect(later.open('c', one.seal('c', phone))).toBe(phone)
})

test('bytes open again as they were, in their own place and in no other, and never as a text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), fc.string(), (plain, context, other) => {
      const sealed = sealer.sealBytes(context, plain)
      expect(Buffer.from(sealer.openBytes(context, sealed)).equals(Buffer.from(plain))).toBe(true)
      if (other !== context) expect(() => sealer.openBytes(other, sealed)).toThrow('changed or moved')
      const asText = `2.${Buffer.from(sealed.subarray(2)).toString('base64url')}`
      expect(() => sealer.open(context, asText)).toThrow('changed or moved')
    }),
  )
})

test('changing, adding or taking any byte of sealed bytes is noticed', () => {
  const sealed = sealer.sealBytes('c', Buffer.from(phone))
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Uint8Array.from(sealed)
    changed[index] = (changed[index] ?? 0) ^ 1
    expect(() => sealer.openBytes('c', changed)).toThrow()
  }
  for (const broken of [sealed.subarray(1), sealed.subarray(0, -1), Buffer.concat([sealed, Buffer.from([0])]), new Uint8Array(), sealed.subarray(0, 20)]) expect(() => sealer.openBytes('c', broken)).toThrow()
})

test('bytes sealed by an older key still open', () => {
  const old = createSealer({ current: '1', lookup: bytes(1), sealing: new Map([['1', bytes(2)]]) }).sealBytes('photos/1', Buffer.from(phone))
  expect(Buffer.from(sealer.openBytes('photos/1', old)).toString()).toBe(phone)
})
