import { instantAt, addDays, chinaTime, type PlainDate } from '../china-time'
import type { Instant } from '../instant'
import type { Assessment } from '../programmes/assessment'
import type { Programme } from '../programmes/programme'
import type { Case, CaseClock, CaseStatus, Opinion } from './case'
import type { CaseContext, Holder } from './context'
import type { Asked } from '../programmes/programme'

/**
 * What stands of a case without what names people or what they wrote: enough for a worklist, and for who may do what.
 * A whole case is one, too.
 */
export type CaseStanding = Pick<
  Case,
  'id' | 'version' | 'status' | 'number' | 'wish' | 'programme' | 'area' | 'submittedAt' | 'acceptedAt' | 'investigatedAt' | 'clocks' | 'missed' | 'protected' | 'relativeOfStaff' | 'opinionOutdated' | 'lastAct'
> & {
  people: readonly { unreachable?: string; unsigned?: true; certified?: true }[]
  supplement?: { due: PlainDate; answeredAt?: Instant }
  opinion?: Pick<Opinion, 'officer' | 'view'>
  decision?: { at: Instant }
}

export const isDecided = (status: CaseStatus): boolean => status === 'granted' || status === 'refused'

/** Who holds the present step; nobody once it is decided. */
export function holderOf(status: CaseStatus): Holder | undefined {
  if (isDecided(status)) return undefined
  return status === 'confirming' ? 'county' : 'township'
}

/** Whose steps and clocks hold now. */
export const askedOf = ({ programme, wish }: Pick<CaseStanding, 'programme' | 'wish'>): Asked => programme ?? wish

/** The opinion as it can be acted on: none while a new one is needed. */
export function currentOpinion<Given>({ opinion, opinionOutdated }: { opinion?: Given; opinionOutdated?: true }): Given | undefined {
  return opinionOutdated ? undefined : opinion
}

/** Members who cannot sign and whom nobody has certified yet. */
export const uncertified = ({ people }: Pick<CaseStanding, 'people'>): number => people.filter(({ unreachable, certified }) => unreachable !== undefined && !certified).length

export const isPaused = ({ clocks }: Pick<CaseStanding, 'clocks'>): boolean => clocks.some(({ pausedAt }) => pausedAt !== undefined)

/** Clocks that can stand still: running, not yet missed, and the office's own (the days of a public notice pass for everybody). */
export function clocksToPause({ clocks, missed }: Pick<CaseStanding, 'clocks' | 'missed'>): CaseClock[] {
  return clocks.filter(({ name, pausedAt }) => name !== 'publicity' && pausedAt === undefined && !missed.includes(name))
}

/** The clock that ends first; one that stands still comes last. */
export function firstClock({ clocks }: Pick<CaseStanding, 'clocks'>): CaseClock | undefined {
  const key = ({ pausedAt, due }: CaseClock) => `${pausedAt === undefined ? 0 : 1}${due}`
  return [...clocks].sort((one, other) => (key(one) < key(other) ? -1 : 1))[0]
}

/** The day by which a worklist stands in order: the first due day; without one the day it came in. */
export function worklistDay(standing: Pick<CaseStanding, 'clocks' | 'status' | 'supplement' | 'submittedAt'>): PlainDate {
  const asked = standing.status === 'supplement' ? standing.supplement?.due : undefined
  return firstClock(standing)?.due ?? asked ?? chinaTime(standing.submittedAt).date
}

/** The instant at which a last day is over. */
export const endOfDay = (day: PlainDate): Instant => instantAt(addDays(day, 1), '00:00')

/** What the rules of today say of one programme on the facts as they stand. */
export function assessmentOf(programme: Programme, { facts, area }: Pick<Case, 'facts' | 'area'>, context: Pick<CaseContext, 'assessAll'>): Assessment | undefined {
  return context.assessAll(facts, area).find((each) => each.programme === programme)
}
