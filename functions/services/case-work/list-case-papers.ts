import { listCasePapers } from '../../contract/case-work'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { CaseDeps } from './deps'
import { readCaseData } from './read-case-data'

/** What a family signed, and whether anything of it was changed since. */
export const listCasePapersService = (deps: Pick<CaseDeps, 'cases' | 'accessRecords' | 'readSignedPapers'>) =>
  implement(listCasePapers, async ({ params: { id }, query, caller, now }) => {
    const read = await readCaseData(deps, id, { caller, purpose: query.purpose, now })
    return read.ok ? ok({ papers: await deps.readSignedPapers(id) }) : read
  })
