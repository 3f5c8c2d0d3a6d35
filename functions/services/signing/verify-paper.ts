import { verifyPaper } from '../../contract/signing'
import { breakagesOf } from '../../domain/signing/evidence'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import { checksWith } from './checks-with'
import type { SigningDeps } from './deps'
import { exportEvidence } from './export-evidence'
import { paperOfSigner } from './paper-of-signer'

/** Checks a signed paper from what is stored now, by the same rules as anybody who holds its evidence. */
export const verifyPaperService = (deps: Pick<SigningDeps, 'signing' | 'files' | 'signingKey'>) =>
  implement(verifyPaper, async ({ params, caller }) => {
    const found = await paperOfSigner(deps, params.id, params.document, caller.person)
    if (!found) return refuse('not-found')
    const evidence = await exportEvidence(deps, found.room, found.paper)
    if (!evidence) return refuse('action-not-available')
    const broken = await breakagesOf(evidence, checksWith(deps.signingKey))
    return ok({ intact: broken.length === 0, broken, sealedAt: evidence.record.at })
  })
