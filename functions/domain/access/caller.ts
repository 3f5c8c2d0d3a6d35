import type { AreaCode } from '../area/area'
import type { PressKey, StaffId } from '../ids'
import type { StaffRole } from '../staff/staff'

/** Who stands behind a request, as the server proved it; never what a client says of itself. */
export type Caller =
  | { kind: 'anyone' }
  | { kind: 'press-holder'; ticket: PressKey }
  | { kind: 'staff'; id: StaffId; name: string; role: StaffRole; area: AreaCode; mustChangePassword: boolean }
  | { kind: 'provider'; provider: 'sms' | 'voice-call' | 'wechat' }

/** An officer or other member of staff, signed in. */
export type StaffCaller = Extract<Caller, { kind: 'staff' }>
