import type { BodyOf } from '../../contract/route'
import type { sendOldNumberCode } from '../../contract/identity'
import type { PhoneOwner } from '../../domain/identity/recognise'
import type { Instant } from '../../domain/instant'
import { ok, refuse, type Result } from '../../domain/result'
import type { IdentityDeps } from './deps'
import { mayTry } from './limits'

type Claimed = BodyOf<typeof sendOldNumberCode>

/** Asks the identity service, always before we look whom we know: whoever does not match learns nothing of us. */
export async function confirmName(
  deps: Pick<IdentityDeps, 'identity' | 'attempts' | 'residentPolicy' | 'onOutside'>,
  { name, idNumber }: Claimed,
  { phone, source, now }: { phone: string; source: string; now: Instant },
): Promise<Result<{ phoneOwner: PhoneOwner; evidence: string }, 'too-many-tries' | 'identity-not-matched' | 'identity-needs-officer' | 'identity-not-reached'>> {
  if (!(await mayTry(deps, 'proofs', phone, source, now))) return refuse('too-many-tries')
  const said = await deps.identity.check({ name, idNumber, phone })
  switch (said.answer) {
    case 'match':
      return ok(said)
    case 'mismatch':
      return refuse('identity-not-matched')
    case 'not-in-library':
      return refuse('identity-needs-officer')
    case 'not-reached':
      deps.onOutside({ channel: 'identity', outcome: said.answer, reason: said.code })
      return refuse('identity-not-reached')
  }
}
