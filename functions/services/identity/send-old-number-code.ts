import { sendOldNumberCode } from '../../contract/identity'
import { recognise } from '../../domain/identity/recognise'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import { confirmName } from './confirm-name'
import type { IdentityDeps } from './deps'
import { sendCode } from './send-code'

/** Sends a code to the number at which somebody is known, for a move asked for by this session and no other. Whoever is not known to us gets the answer of whoever does not match. */
export const sendOldNumberCodeService = (deps: IdentityDeps) =>
  implement(sendOldNumberCode, async ({ body, caller, source, now }) => {
    const { phone, wechatOpenId, session } = caller
    const name = await confirmName(deps, body, { phone, source, now })
    if (!name.ok) return name
    const known = await deps.residents.byIdNumber(body.idNumber)
    if (!known) return refuse('identity-not-matched')
    const shown = { phone, ...(wechatOpenId !== undefined && { wechatOpenId }), phoneOwner: name.value.phoneOwner }
    if (known.phone === undefined || recognise(known, shown) === 'needs-officer') return refuse('identity-needs-officer')
    const sent = await sendCode(deps, { phone: known.phone, purpose: { move: known.id, session } }, source, now)
    return sent.ok ? ok({ tail: known.phone.slice(-2) }) : sent
  })
