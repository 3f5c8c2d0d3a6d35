import { readPaperFile } from '../../contract/signing'
import { ok, refuse } from '../../domain/result'
import { readSource, titleOf } from '../../domain/signing/paper-source'
import { implement } from '../implement'
import type { SigningDeps } from './deps'
import { paperFile, paperOfSigner } from './paper-of-signer'

export const readPaperFileService = (deps: Pick<SigningDeps, 'signing' | 'files'>) =>
  implement(readPaperFile, async ({ params, caller }) => {
    const found = await paperOfSigner(deps, params.id, params.document, caller.person)
    if (!found) return refuse('not-found')
    if (found.paper.pdf === undefined) return refuse('action-not-available')
    const pdf = await deps.files.get(paperFile(params.id, params.document))
    if (!pdf) throw new Error('a paper whose file is missing')
    return ok({ name: `${titleOf(readSource(found.paper.source))}.pdf`, pdf: Buffer.from(pdf).toString('base64') })
  })
