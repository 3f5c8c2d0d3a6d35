import { type AreaCode, areaAt } from '../domain/area/area'
import type { StaffId } from '../domain/ids'
import type { Instant } from '../domain/instant'
import type { Sealer } from '../domain/sealing'
import type { StaffRole } from '../domain/staff/staff'

type Item = Record<string, unknown>

/** An officer's account without what proves them. */
export interface StaffAccount {
  id: StaffId
  loginName: string
  name: string
  phone: string
  wechatOpenId?: string
  role: StaffRole
  area: AreaCode
  active: boolean
  mustChangePassword: boolean
  /** grows with every suspension, move, reset and new password; a session of an older epoch is dead */
  epoch: number
  addedAt: Instant
  lastSeenAt?: Instant
}

/** What proves an officer: digest of the password, secret of the one-time codes and the last step used. */
export interface StaffProof {
  passwordDigest: string
  totpSecret: string
  totpStep: number
}

export const accountKey = (id: StaffId) => ({ pk: `STAFF#${id}`, sk: 'ACCOUNT' })
export const proofKey = (id: StaffId) => ({ pk: `STAFF#${id}`, sk: 'PROOF' })
export const loginKey = (digest: string) => ({ pk: `LOGIN#${digest}`, sk: 'LOGIN' })

/** Partition of the desks of one county, or of the city's own. */
export const deskStaffPartition = (area: AreaCode) => `DESKSTAFF#${areaAt(area, 'county') ?? area}`
export const deskStaffPrefix = (area: AreaCode, role: StaffRole) => `${area}#${role}#`
export const deskStaffKey = ({ area, role, id }: Pick<StaffAccount, 'area' | 'role' | 'id'>) => ({ pk: deskStaffPartition(area), sk: `${deskStaffPrefix(area, role)}${id}` })

/** Names and numbers are one sealed text; role, area and state stay readable for inspection. */
export function accountItem(account: StaffAccount, sealer: Sealer): Item {
  const { loginName, name, phone, wechatOpenId, ...clear } = account
  const key = accountKey(account.id)
  return { ...key, ...clear, sealed: sealer.seal(contextOf(key), JSON.stringify({ loginName, name, phone, wechatOpenId })) }
}

export function accountOf(item: Item, sealer: Sealer): StaffAccount {
  const { pk, sk, sealed, ...clear } = item
  if (typeof sealed !== 'string') throw new Error('not an account')
  return { ...clear, ...JSON.parse(sealer.open(contextOf({ pk: String(pk), sk: String(sk) }), sealed)) } as StaffAccount
}

export function proofItem(id: StaffId, { totpSecret, ...clear }: StaffProof, sealer: Sealer): Item {
  const key = proofKey(id)
  return { ...key, ...clear, totpSecret: sealer.seal(contextOf(key), totpSecret) }
}

export function proofOf(item: Item, sealer: Sealer): StaffProof {
  const { pk, sk, totpSecret, passwordDigest, totpStep } = item
  if (typeof totpSecret !== 'string' || typeof passwordDigest !== 'string' || typeof totpStep !== 'number') throw new Error('not a proof')
  return { passwordDigest, totpStep, totpSecret: sealer.open(contextOf({ pk: String(pk), sk: String(sk) }), totpSecret) }
}

function contextOf({ pk, sk }: { pk: string; sk: string }): string {
  return `${pk}/${sk}`
}
