import type { AreaCode } from '../area/area'
import type { Assurance } from '../identity/assurance'
import type { PersonId, PressKey, StaffId } from '../ids'
import type { StaffRole } from '../staff/staff'

/** Who stands behind a request, as the server proved it; never what a client says of itself. */
export type Caller =
  | { kind: 'anyone' }
  | { kind: 'press-holder'; ticket: PressKey }
  | { kind: 'staff'; id: StaffId; name: string; role: StaffRole; area: AreaCode; mustChangePassword: boolean }
  | ResidentCaller
  | { kind: 'provider'; provider: 'sms' | 'voice-call' | 'wechat' }

/** A resident, signed in: `person` once their name is proven, `phone` (digits) once a telephone is. */
export interface ResidentCaller {
  kind: 'resident'
  /** keyed digest of the session's token: tells sessions apart, opens none */
  session: string
  assurance: Assurance
  phone?: string
  wechatOpenId?: string
  person?: PersonId
}

/** A resident whose name is proven. */
export type KnownResident = ResidentCaller & { assurance: 'real-name'; person: PersonId }

/** An officer or other member of staff, signed in. */
export type StaffCaller = Extract<Caller, { kind: 'staff' }>
