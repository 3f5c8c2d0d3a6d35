import { openCasePhoto } from '../../contract/case-work'
import { casePhotos } from '../../domain/case-work/officer-view'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { CaseDeps } from './deps'
import { readCaseData } from './read-case-data'

/** One photo of a case; one of another application is not there. */
export const openCasePhotoService = (deps: Pick<CaseDeps, 'cases' | 'accessRecords' | 'readPhoto'>) =>
  implement(openCasePhoto, async ({ params: { id, photo }, query, caller, now }) => {
    const read = await readCaseData(deps, id, { caller, purpose: query.purpose, now })
    if (!read.ok) return read
    const found = read.value.changed && casePhotos(read.value.head).includes(photo) ? await deps.readPhoto(id, photo) : undefined
    return found ? ok({ type: found.type, data: Buffer.from(found.bytes).toString('base64') }) : refuse('not-found')
  })
