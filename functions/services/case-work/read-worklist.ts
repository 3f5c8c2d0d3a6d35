import { createHash } from 'node:crypto'
import { readWorklist } from '../../contract/case-work'
import { countiesIn } from '../../domain/area/names'
import { caseRow } from '../../domain/case-work/officer-view'
import { DAY, type Instant, SECOND } from '../../domain/instant'
import { ok } from '../../domain/result'
import { implement } from '../implement'
import type { CaseDeps } from './deps'

const mostOpen = 200
/** a decided case stays in sight this long, so that somebody who calls about it is answered */
const decidedShownFor = 30 * DAY
const mostDecided = 50
/** by then the index has surely caught up with the counter */
const settledAfter = 5 * SECOND

/**
 * Cases of the officer's area: the open ones due first, then those decided lately. The cursor is the area's change counter with the day, by which days left
 * are counted; because the index may lag behind the counter, it also carries when and what was read, and is compared once more a little later.
 */
export const readWorklistService = (deps: Pick<CaseDeps, 'cases' | 'boards' | 'policy' | 'caseContext'>) =>
  implement(readWorklist, async ({ query, caller, now }) => {
    const context = deps.caseContext(now)
    const [seenCount, seenDay, seenAt, seenRows] = query.cursor?.split('.') ?? []
    const count = (await deps.boards.read(caller.area, 'cases')).toString(36)
    const day = context.today.replace(/-/g, '')
    const trusted = seenAt === undefined || now - parseInt(seenAt, 36) < settledAfter
    if (query.cursor !== undefined && seenCount === count && seenDay === day && trusted) return ok({ unchanged: true as const, cursor: query.cursor })
    const counties = countiesIn(caller.area, deps.policy.areas)
    const [open, decided] = await Promise.all([deps.cases.openIn(caller.area, counties), deps.cases.decidedIn(caller.area, now - decidedShownFor, mostDecided, counties)])
    const cases = [...open.slice(0, mostOpen), ...decided].map((standing) => caseRow(standing, caller, context))
    const digest = createHash('sha256').update(JSON.stringify(cases)).digest('hex').slice(0, 12)
    if (seenCount === count && seenDay === day && seenRows === digest) return ok({ unchanged: true as const, cursor: `${count}.${day}` })
    return ok({ cursor: cursorOf(count, day, now, digest), cases, more: open.length > mostOpen })
  })

function cursorOf(count: string, day: string, readAt: Instant, digest: string): string {
  return `${count}.${day}.${readAt.toString(36)}.${digest}`
}
