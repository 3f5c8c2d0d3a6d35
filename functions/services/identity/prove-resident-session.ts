import type { AskedBy } from '../../contract/route'
import type { ResidentCaller } from '../../domain/access/caller'
import { type Instant, SECOND } from '../../domain/instant'
import type { IdentityDeps } from './deps'
import { assuranceOf, isOver } from './session'

/** a use within half a minute of the last noted one is not noted again */
const notedEvery = 30 * SECOND

/**
 * Who is behind a resident's token now. `ended`: unused or used for too long, or the person has moved to another telephone since.
 * A request that no person made does not keep it alive.
 */
export function proveResidentSession({ residentSessions, residents, residentPolicy }: Pick<IdentityDeps, 'residentSessions' | 'residents' | 'residentPolicy'>) {
  return async (token: string, now: Instant, by: AskedBy): Promise<ResidentCaller | 'ended' | undefined> => {
    const session = await residentSessions.find(token)
    if (!session) return undefined
    const { id, person, epoch, phone, wechatOpenId } = session
    if (isOver(session, residentPolicy(now), now)) return 'ended'
    if (person !== undefined && (await residents.epochOf(person)) !== epoch) return 'ended'
    if (by === 'person' && now - session.usedAt >= notedEvery) await residentSessions.use(session, now)
    return { kind: 'resident', session: id, assurance: assuranceOf(session), ...(phone !== undefined && { phone }), ...(wechatOpenId !== undefined && { wechatOpenId }), ...(person !== undefined && { person }) }
  }
}
