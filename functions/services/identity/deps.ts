import type { Instant } from '../../domain/instant'
import type { PolicySnapshot } from '../../domain/policy/snapshot'
import type { ResidentPolicy } from '../../domain/policy/resident-policy'
import type { IdentityService } from '../../gateways/identity/port'
import type { Sms } from '../../gateways/sms/port'
import type { WechatLogIn } from '../../gateways/wechat/port'
import type { Attempts } from '../../stores/attempts'
import type { ResidentSessions } from '../../stores/resident-sessions'
import type { ResidentStore } from '../../stores/residents'
import type { SmsCodes } from '../../stores/sms-codes'

/** Somebody outside did not do what a resident waits for, by codes that are safe to log. */
export interface OutsideTrouble {
  channel: 'wechat' | 'sms' | 'identity'
  outcome: string
  reason: string
}

export interface IdentityDeps {
  residents: ResidentStore
  residentSessions: ResidentSessions
  smsCodes: SmsCodes
  attempts: Attempts
  /** rules of log-in and proof in force at an instant */
  residentPolicy: (at: Instant) => ResidentPolicy
  policy: Pick<PolicySnapshot, 'city'>
  wechatLogIn: WechatLogIn
  sms: Sms
  identity: IdentityService
  onOutside: (trouble: OutsideTrouble) => void
}
