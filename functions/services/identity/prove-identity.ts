import { randomBytes } from 'node:crypto'
import { proveIdentity } from '../../contract/identity'
import type { BodyOf } from '../../contract/route'
import { homeAfter, recognise, type ShownIdentity } from '../../domain/identity/recognise'
import type { Instant } from '../../domain/instant'
import { ok, refuse, type Result } from '../../domain/result'
import type { Fragment } from '../../stores/fragment'
import { addToOutbox } from '../../stores/outbox'
import type { ResidentSession } from '../../stores/resident-sessions'
import type { Resident } from '../../stores/residents'
import { implement } from '../implement'
import { confirmName } from './confirm-name'
import type { IdentityDeps } from './deps'
import { myselfOf, rememberedUntil } from './session'

interface Claim {
  body: BodyOf<typeof proveIdentity>
  shown: ShownIdentity
  evidence: string
  session: ResidentSession
  now: Instant
}
interface Proved {
  resident: Resident
  writes: Fragment[]
}

const mostTries = 3

/**
 * Makes the session a person's: found by their ID number, or new to us. Somebody known elsewhere moves here with everything that is theirs when it surely is them;
 * the sessions of before end with their epoch, and the number of before is told. Of two telephones that move one person at once, one wins and the other is asked again.
 */
export const proveIdentityService = (deps: IdentityDeps) =>
  implement(proveIdentity, async ({ body, caller, credential, source, now, commit }) => {
    const name = await confirmName(deps, body, { phone: caller.phone, source, now })
    if (!name.ok) return name
    const policy = deps.residentPolicy(now)
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const session = await deps.residentSessions.find(credential)
      if (session?.phone !== caller.phone) return refuse('stale')
      const { phone, wechatOpenId, openedAt } = session
      const shown = { phone: caller.phone, ...(wechatOpenId !== undefined && { wechatOpenId }), phoneOwner: name.value.phoneOwner }
      const proved = await identify(deps, { body, shown, evidence: name.value.evidence, session, now })
      if (!proved.ok) return proved
      const { resident, writes } = proved.value
      const after = { wechatOpenId, phone, person: resident.id, epoch: resident.epoch, openedAt, usedAt: now }
      const link = wechatOpenId === undefined ? [] : [deps.residents.linkWechat(wechatOpenId, { person: resident.id, epoch: resident.epoch, until: rememberedUntil(policy, now) })]
      const answer = myselfOf(after, resident, policy)
      const done = await commit(answer, [...writes, deps.residentSessions.change(session, after), ...link])
      if (done.ok) return ok(answer)
    }
    return refuse('stale')
  })

/** Who they are now, and what must be stored for it. */
async function identify(deps: IdentityDeps, claim: Claim): Promise<Result<Proved, 'old-number-needed' | 'identity-needs-officer' | 'code-wrong'>> {
  const { body, shown, evidence, now } = claim
  const proof = { name: body.name, idNumber: body.idNumber, evidence, provenAt: now }
  const known = await deps.residents.byIdNumber(body.idNumber)
  if (!known) {
    const resident = { ...proof, ...shown, id: randomBytes(16).toString('hex'), left: [], epoch: 1, version: 1 }
    return ok({ resident, writes: deps.residents.add(resident) })
  }
  const recognised = recognise(known, shown)
  if (recognised === 'needs-officer') return refuse('identity-needs-officer')
  const code = recognised === 'old-number-needed' ? await codeOfOldNumber(deps, claim, known) : ok([])
  if (!code.ok) return code
  const moves = recognised !== 'here'
  const resident = { ...proof, ...homeAfter(known, shown, moves), id: known.id, version: known.version + 1 }
  const told = moves ? [addToOutbox(`${known.id}-moved-${known.epoch}`, { type: 'number-moved', person: known.id, epoch: known.epoch }, now)] : []
  return ok({ resident, writes: [deps.residents.change(known, resident), ...code.value, ...told] })
}

/** The write that uses up the code sent to the number of before, when these are its digits. */
async function codeOfOldNumber({ smsCodes, residentPolicy }: IdentityDeps, { body, session, now }: Claim, known: Resident): Promise<Result<Fragment[], 'old-number-needed' | 'code-wrong'>> {
  if (body.oldNumberCode === undefined || known.phone === undefined) return refuse('old-number-needed')
  const code = { phone: known.phone, purpose: { move: known.id, session: session.id }, digits: body.oldNumberCode }
  return (await smsCodes.isRight(code, now, residentPolicy(now).code.tries)) ? ok([smsCodes.use(code)]) : refuse('code-wrong')
}
