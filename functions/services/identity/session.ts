import { randomBytes } from 'node:crypto'
import type { Myself } from '../../contract/identity'
import type { Assurance } from '../../domain/identity/assurance'
import { DAY, HOUR, type Instant, MINUTE } from '../../domain/instant'
import type { ResidentPolicy } from '../../domain/policy/resident-policy'
import { idTail } from '../../domain/resident-id/resident-id'
import type { NewSession, ResidentSession } from '../../stores/resident-sessions'
import type { Resident } from '../../stores/residents'
import type { IdentityDeps } from './deps'

/** 256 random bits: opens one session, and only its keyed digest is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Whether a session has lain unused, or lasted, for too long. */
export function isOver({ openedAt, usedAt }: Pick<ResidentSession, 'openedAt' | 'usedAt'>, { sessionIdleMinutes, sessionMostHours }: ResidentPolicy, now: Instant): boolean {
  return now - usedAt >= sessionIdleMinutes * MINUTE || now - openedAt >= sessionMostHours * HOUR
}

export function assuranceOf({ person, phone }: Pick<NewSession, 'person' | 'phone'>): Assurance {
  if (person !== undefined) return 'real-name'
  return phone === undefined ? 'openid' : 'phone'
}

/** What residents are told of themselves: never a whole number. */
export function myselfOf(session: Pick<NewSession, 'person' | 'phone'>, resident: Pick<Resident, 'id' | 'name' | 'idNumber'> | undefined, { sessionIdleMinutes }: ResidentPolicy): Myself {
  return {
    assurance: assuranceOf(session),
    ...(session.phone !== undefined && { phoneTail: session.phone.slice(-4) }),
    ...(resident && { person: { id: resident.id, name: resident.name, idTail: idTail(resident.idNumber) } }),
    idleMinutes: sessionIdleMinutes,
  }
}

/** The person as whom a WeChat account opens without asking again: whoever proved themselves there last, not too long ago, and has not moved elsewhere since. */
export async function rememberedPerson({ residents }: Pick<IdentityDeps, 'residents'>, openId: string, now: Instant): Promise<Resident | undefined> {
  const link = await residents.wechatLink(openId)
  const resident = link && link.until > now ? await residents.get(link.person) : undefined
  return resident?.phone !== undefined && resident.epoch === link?.epoch ? resident : undefined
}

/** When an account must be asked again who uses it. */
export const rememberedUntil = ({ rememberedDays }: ResidentPolicy, now: Instant): Instant => now + rememberedDays * DAY
