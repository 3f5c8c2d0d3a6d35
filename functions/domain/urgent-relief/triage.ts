import { chinaTime } from '../china-time'
import type { Instant } from '../instant'
import type { PolicySnapshot } from '../policy/snapshot'
import { valueOn } from '../policy/value-on'
import type { Hardship } from './help-request'
import type { Rank } from './ticket'

export interface Triage {
  rank: Rank
  /** reduced display and no messages to the person's phone */
  protected: boolean
  because: 'table' | 'unknown'
}

/**
 * Rank and protection of a hardship by the table of the day.
 * Where no table holds, the safe side: first rank, because someone waits, and protected, because a message on a shared phone cannot be taken back.
 */
export function triage(hardship: Hardship, policy: Pick<PolicySnapshot, 'triage'>, at: Instant): Triage {
  const row = valueOn(policy.triage, chinaTime(at).date)?.[hardship]
  return row ? { rank: row.rank, protected: row.protected, because: 'table' } : { rank: 1, protected: true, because: 'unknown' }
}
