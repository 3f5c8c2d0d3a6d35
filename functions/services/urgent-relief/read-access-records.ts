import { readAccessRecords } from '../../contract/urgent-board'
import { mayActIn } from '../../domain/access/may'
import { ok, refuse } from '../../domain/result'
import { implement } from '../implement'
import type { UrgentDeps } from './deps'

/** Who opened a ticket of the supervisor's area. */
export const readAccessRecordsService = ({ tickets, staff, accessRecords }: Pick<UrgentDeps, 'tickets' | 'staff' | 'accessRecords'>) =>
  implement(readAccessRecords, async ({ params, caller }) => {
    const ticket = await tickets.row(params.id)
    if (!ticket || !mayActIn(caller, ticket.area)) return refuse('not-found')
    const records = await accessRecords.of(params.id)
    const accounts = await staff.getMany(records.map((record) => record.staff))
    return ok({ records: records.map(({ at, staff: id, role, purpose }) => ({ at, by: accounts.get(id)?.name ?? '', role, purpose })) })
  })
