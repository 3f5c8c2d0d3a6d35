import type { CaseForOfficer } from '@contract/case-work'
import type { ReadPurpose } from '@domain/access/read-purpose'
import { isDecided } from '@domain/case-work/standing'
import type { ApplicationId } from '@domain/ids'
import { openCase } from '../api/cases'
import { useOpened } from '../hands/use-opened'

/** One opened case; in the list until it was decided, and some days longer. */
export function useCase(id: ApplicationId, purpose: ReadPurpose, inList: number | 'absent' | undefined) {
  return useOpened<CaseForOfficer>({ id, listed: inList, open: (seen) => openCase(id, purpose, seen), over: ({ status }) => isDecided(status) })
}
