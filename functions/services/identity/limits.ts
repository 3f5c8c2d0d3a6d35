import { type Instant, MINUTE } from '../../domain/instant'
import type { ResidentPolicy } from '../../domain/policy/resident-policy'
import type { IdentityDeps } from './deps'

type Limited = Exclude<keyof ResidentPolicy['limits'], 'fromAddress'>

/** Counts one try of something by or for one telephone, first against its network address and then against the telephone; false when there were too many. Known and unknown telephones count alike. */
export async function mayTry({ attempts, residentPolicy }: Pick<IdentityDeps, 'attempts' | 'residentPolicy'>, what: Limited, phone: string, source: string, now: Instant): Promise<boolean> {
  const { limits } = residentPolicy(now)
  const { most, withinMinutes } = limits.fromAddress
  if (source !== '' && !(await attempts.count(`residents at ${source}`, source, now, { most, mostFromAnywhere: most, window: withinMinutes * MINUTE }))) return false
  const { withinMinutes: minutes, ...limit } = limits[what]
  return attempts.count(`resident ${what} ${phone}`, source, now, { ...limit, window: minutes * MINUTE })
}

/** Forgets the tries of a telephone after a success from this address. */
export const forgetTries = ({ attempts }: Pick<IdentityDeps, 'attempts'>, what: Limited, phone: string, source: string): Promise<void> => attempts.clear(`resident ${what} ${phone}`, source)
