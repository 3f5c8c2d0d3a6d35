import { openCasePaper } from '../../contract/case-work'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { CaseDeps } from './deps'
import { readCaseData } from './read-case-data'

/** One signed paper of a case; one of another application is not there. */
export const openCasePaperService = (deps: Pick<CaseDeps, 'cases' | 'accessRecords' | 'readSignedPaper'>) =>
  implement(openCasePaper, async ({ params: { id, document }, query, caller, now }) => {
    const read = await readCaseData(deps, id, { caller, purpose: query.purpose, now })
    if (!read.ok) return read
    const found = await deps.readSignedPaper(id, document)
    return found ? ok(found) : refuse('not-found')
  })
