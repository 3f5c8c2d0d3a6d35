import { createHash } from 'node:crypto'
import { readBoard } from '../../contract/urgent-board'
import { countiesIn } from '../../domain/area/names'
import { type Instant, SECOND } from '../../domain/instant'
import { ok } from '../../domain/result'
import { boardRow } from '../../domain/urgent-relief/officer-view'
import { implement } from '../implement'
import type { UrgentDeps } from './deps'
import { staffNames } from './staff-names'

const mostRows = 200
/** by then the index has surely caught up with the counter */
const settledAfter = 5 * SECOND

/**
 * Open tickets of the officer's area. The cursor is the area's change counter; because the index may lag behind it,
 * a cursor also carries when and what was read, and is compared once more a little later.
 */
export const readBoardService = (deps: Pick<UrgentDeps, 'tickets' | 'staff' | 'boards' | 'policy'>) =>
  implement(readBoard, async ({ query, caller, now }) => {
    const [seenCount, seenAt, seenRows] = query.cursor?.split('.') ?? []
    const count = (await deps.boards.read(caller.area)).toString(36)
    const trusted = seenAt === undefined || now - parseInt(seenAt, 36) < settledAfter
    if (query.cursor !== undefined && seenCount === count && trusted) return ok({ unchanged: true as const, cursor: query.cursor })
    const { tickets, more } = await deps.tickets.openIn(caller.area, mostRows, countiesIn(caller.area, deps.policy.areas))
    const staffName = await staffNames(deps, tickets)
    const rows = tickets.map((ticket) => boardRow(ticket, staffName))
    const digest = createHash('sha256').update(JSON.stringify(rows)).digest('hex').slice(0, 12)
    if (seenCount === count && seenRows === digest) return ok({ unchanged: true as const, cursor: count })
    return ok({ cursor: cursorOf(count, now, digest), tickets: rows, more })
  })

function cursorOf(count: string, readAt: Instant, digest: string): string {
  return `${count}.${readAt.toString(36)}.${digest}`
}
