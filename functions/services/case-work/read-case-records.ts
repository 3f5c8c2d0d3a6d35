import { readCaseRecords } from '../../contract/case-work'
import { mayActIn } from '../../domain/access/may'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { CaseDeps } from './deps'

/** Who opened a case of the supervisor's area. */
export const readCaseRecordsService = ({ cases, staff, accessRecords }: Pick<CaseDeps, 'cases' | 'staff' | 'accessRecords'>) =>
  implement(readCaseRecords, async ({ params, caller }) => {
    const standing = await cases.standing(params.id)
    if (!standing || !mayActIn(caller, standing.area)) return refuse('not-found')
    const records = await accessRecords.of(params.id)
    const accounts = await staff.getMany(records.map((record) => record.staff))
    return ok({ records: records.map(({ at, staff: id, role, purpose }) => ({ at, by: accounts.get(id)?.name ?? '', role, purpose })) })
  })
