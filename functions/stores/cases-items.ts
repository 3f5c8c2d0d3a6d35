import { type AreaCode, areaAt } from '../domain/area/area'
import type { Case, CaseEvent } from '../domain/case-work/case'
import { type CaseStanding, isDecided, worklistDay } from '../domain/case-work/standing'
import type { ApplicationId } from '../domain/ids'
import type { Sealer } from '../domain/sealing'
import { sortable } from './shard'

type Item = Record<string, unknown>

export const casePartition = (id: ApplicationId) => `CASE#${id}`
export const headKey = (id: ApplicationId) => ({ pk: casePartition(id), sk: 'HEAD' })
export const eventKey = (id: ApplicationId, number: number) => ({ pk: casePartition(id), sk: `EVT#${String(number).padStart(6, '0')}` })

/** Partition of the `desk` index with the open cases of a county, and the one with its decided ones. */
export const openPartition = (area: AreaCode) => `CASES#${areaAt(area, 'county') ?? area}`
export const decidedPartition = (area: AreaCode) => `DECIDED#${areaAt(area, 'county') ?? area}`
/** Beginning of the sort key of an open case: its township. */
export const openPrefix = (area: AreaCode) => `${areaAt(area, 'township') ?? '-'}#`

/** An open case stands in its township's list by the day that comes first; a decided one in its county's by when it was decided. */
function listKeys({ id, area, status, decision, ...standing }: CaseStanding): Item {
  return isDecided(status) && decision
    ? { deskPk: decidedPartition(area), deskSk: `${sortable(decision.at)}#${id}` }
    : { deskPk: openPartition(area), deskSk: `${openPrefix(area)}${worklistDay({ ...standing, status })}#${id}` }
}

/** What a worklist shows, without what names people, what they wrote, or why somebody cannot sign. */
function standingOf({ id, version, status, number, wish, programme, area, submittedAt, acceptedAt, investigatedAt, clocks, missed, relativeOfStaff, opinionOutdated, lastAct, people, supplement, opinion, decision, ...rest }: Case): CaseStanding {
  return {
    id,
    version,
    status,
    number,
    wish,
    programme,
    area,
    submittedAt,
    acceptedAt,
    investigatedAt,
    clocks,
    missed,
    protected: rest.protected,
    relativeOfStaff,
    opinionOutdated,
    lastAct,
    people: people.map(({ unreachable, unsigned, certified }) => ({ ...(unreachable !== undefined && { unreachable: 'yes' }), ...(unsigned && { unsigned }), ...(certified && { certified }) })),
    ...(supplement && { supplement: { due: supplement.due, answeredAt: supplement.answeredAt } }),
    ...(opinion && { opinion: { officer: opinion.officer, view: opinion.view } }),
    ...(decision && { decision: { at: decision.at } }),
  }
}

/** The whole head is one sealed text; beside it stands in the clear what worklists and inspection need. */
export function headItem(head: Case, sealer: Sealer): Item {
  const key = headKey(head.id)
  const standing = standingOf(head)
  return { ...key, ...listKeys(standing), standing, version: head.version, sealed: sealer.seal(contextOf(key), JSON.stringify(head)) }
}

export function standingFrom(item: Item): CaseStanding {
  const { standing } = item
  if (typeof standing !== 'object' || standing === null || !('id' in standing)) throw new Error('not a case')
  return standing as CaseStanding
}

export function caseOf(item: Item, sealer: Sealer): Case {
  return openSealed(item, sealer) as Case
}

const sealedFields = ['applicant', 'people', 'facts', 'words', 'photo', 'items', 'answers', 'member', 'value', 'reason', 'opinion', 'place', 'decision'] as const

/** What names people or what they wrote stays sealed; type, time, officer and clocks stay readable for inspection. */
export function eventItem(id: ApplicationId, number: number, event: CaseEvent, sealer: Sealer): Item {
  const key = eventKey(id, number)
  const clear: Item = { ...event }
  const secret: Item = {}
  for (const field of sealedFields) {
    if (clear[field] === undefined) continue
    secret[field] = clear[field]
    delete clear[field]
  }
  return { ...key, event: clear, ...(Object.keys(secret).length > 0 && { sealed: sealer.seal(contextOf(key), JSON.stringify(secret)) }) }
}

export function eventOf(item: Item, sealer: Sealer): CaseEvent {
  return { ...(item.event as object), ...(item.sealed === undefined ? {} : openSealed(item, sealer)) } as CaseEvent
}

function openSealed({ pk, sk, sealed }: Item, sealer: Sealer): object {
  if (typeof sealed !== 'string') throw new Error('nothing sealed')
  return JSON.parse(sealer.open(contextOf({ pk: String(pk), sk: String(sk) }), sealed))
}

function contextOf({ pk, sk }: { pk: string; sk: string }): string {
  return `${pk}/${sk}`
}
