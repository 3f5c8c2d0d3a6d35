import type { StaffCaller } from '../../../functions/domain/access/caller'
import { addDays, chinaTime, instantAt, type PlainDate } from '../../../functions/domain/china-time'
import type { Case, CaseClock, CaseEvent } from '../../../functions/domain/case-work/case'
import type { Asked } from '../../../functions/domain/programmes/programme'
import type { CaseContext, StepName } from '../../../functions/domain/case-work/context'
import { ringTimer } from '../../../functions/domain/case-work/ring'
import { armedTimers, type CaseTimerName, type CaseTransition } from '../../../functions/domain/case-work/transition'
import { accept } from '../../../functions/domain/case-work/transitions/accept'
import { giveOpinion, type OpinionInput } from '../../../functions/domain/case-work/transitions/give-opinion'
import { startPublicity } from '../../../functions/domain/case-work/transitions/start-publicity'
import { submit, type Submission } from '../../../functions/domain/case-work/transitions/submit'
import type { Facts } from '../../../functions/domain/household/facts'
import { DAY, HOUR } from '../../../functions/domain/instant'
import { type Assessment, AssessmentSchema } from '../../../functions/domain/programmes/assessment'
import type { Programme } from '../../../functions/domain/programmes/programme'
import type { Result } from '../../../functions/domain/result'

/** Monday 2026-11-23, 10:00 in China: the day of the worked example of the law notes. */
export const monday = instantAt('2026-11-23', '10:00')
export const days = (count: number): number => count * DAY
export const hours = (count: number): number => count * HOUR

const holidays = new Set(['2027-01-01'])
const isWorkingDay = (date: PlainDate) => chinaTime(instantAt(date, '12:00')).weekday <= 5 && !holidays.has(date)

/** A small honest calendar: weekdays without one holiday. */
export function addWorkingDays(start: PlainDate, count: number): PlainDate {
  let date = start
  for (let left = count; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(date)) left -= 1
  }
  return date
}

function workingDaysBetween(from: PlainDate, to: PlainDate): number {
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(date)) count += 1
  return count
}

const calendarDays = (from: PlainDate, to: PlainDate) => Math.round((instantAt(to, '00:00') - instantAt(from, '00:00')) / DAY)
const between = (unit: CaseClock['unit'], from: PlainDate, to: PlainDate) => (unit === 'working' ? workingDaysBetween(from, to) : calendarDays(from, to))
const after = (unit: CaseClock['unit'], start: PlainDate, count: number) => (unit === 'working' ? addWorkingDays(start, count) : addDays(start, count))

const lengths = { acceptance: ['working', 2], opinion: ['working', 12], 'start-investigation': ['working', 3], total: ['working', 30], publicity: ['calendar', 7], confirmation: ['working', 10] } as const

/** A rule like dibao's: everybody below the standard gets the gap; savings above 24 standards a head are for an officer to look at. */
function assess(programme: Programme, facts: Facts, standard: number, on: PlainDate): Assessment {
  const perHead = Math.floor(facts.monthlyIncome / facts.people)
  const below = programme === 'dibao' ? perHead < standard : programme === 'dibao-marginal' ? perHead < standard * 1.5 : facts.cause !== 'other'
  const many = facts.savings / facts.people > 24 * standard
  const outcome = !below ? 'does-not-fit' : many ? 'officer-decides' : 'may-fit'
  const fen = programme === 'dibao' ? Math.max(0, standard - perHead) * facts.people : standard
  const amount = { fen, per: programme === 'dibao' ? 'month' : 'once', lines: [], clause: 'invented rule 2' }
  return AssessmentSchema.parse({
    programme,
    outcome,
    reasons: [{ requirement: 'income-below-standard', met: below, required: { unit: 'fen-person-month', value: standard }, found: { unit: 'fen-person-month', value: perHead }, fact: 'monthlyIncome', clause: 'invented rule 1' }],
    ...(outcome !== 'does-not-fit' && programme !== 'dibao-marginal' && { amount }),
    book: 'invented',
    on,
  })
}

export const pauseReasons = ['objection-checked', 'source-awaited']

export interface Rules {
  /** fen a head and month */
  standard?: number
  pauseReasons?: readonly string[]
}

/** Every step on its own last day, none later than the whole allows. */
function stepsOf(asked: Asked, start: PlainDate): { step: StepName; latest: PlainDate }[] {
  const lastDay = (name: keyof typeof lengths, from: PlainDate) => after(lengths[name][0], from, lengths[name][1])
  const acceptance = lastDay('acceptance', start)
  const end = lastDay('total', acceptance)
  const opinion = lastDay('opinion', acceptance)
  const shown = asked === 'dibao' || asked === 'unsure' ? lastDay('publicity', opinion) : undefined
  const confirmation = lastDay('confirmation', shown ?? opinion)
  return [
    { step: 'acceptance', latest: acceptance },
    { step: 'investigation', latest: lastDay('start-investigation', acceptance) },
    { step: 'opinion', latest: opinion },
    ...(shown === undefined ? [] : [{ step: 'publicity' as const, latest: shown }]),
    { step: 'confirmation', latest: [confirmation, end].sort()[0] ?? end },
  ]
}

/** The world as the acts see it, by invented rules that are small enough to follow by hand. */
export function contextAt(now: number, { standard = 100_000, pauseReasons: reasons = pauseReasons }: Rules = {}): CaseContext {
  const today = chinaTime(now).date
  return {
    now,
    today,
    clockOf: (name, _asked, start) => {
      const [unit, length] = lengths[name]
      return { name, start, unit, length, due: after(unit, start, length), clause: `invented clause of ${name}`, provisional: false }
    },
    supplementDue: (_asked, start) => addDays(start, 15),
    resumed: ({ pausedAt = now, pausedBecause: _because, ...clock }) => ({ ...clock, due: after(clock.unit, clock.due, between(clock.unit, chinaTime(pausedAt).date, today)) }),
    daysLeft: ({ unit, due, pausedAt = now }) => {
      const day = chinaTime(pausedAt).date
      return day <= due ? between(unit, day, due) : -Math.max(1, between(unit, due, day))
    },
    stepsOf: (asked, _facts, start) => stepsOf(asked, start),
    assessAll: (facts) => (['dibao', 'dibao-marginal', 'temporary-assistance'] as const).map((programme) => assess(programme, facts, standard, today)),
    remedies: (area) => ({ reconsideration: addDays(today, 60), lawsuit: addDays(today, 183), to: `government of ${area.slice(0, 6)}`, clause: 'invented clause of remedies' }),
    paidFrom: () => '2027-01',
    pauseReasons: reasons,
    office: (holder, area) => (holder === 'township' ? { name: `office of ${area.slice(0, 9)}`, phone: '0990-6111001' } : { name: `bureau of ${area.slice(0, 6)}`, phone: '0990-6110000' }),
    hotline: '0990-12349',
  }
}

const officer = (digit: string, role: StaffCaller['role'], area: string): StaffCaller => ({ kind: 'staff', id: digit.repeat(16), name: `officer ${digit}`, role, area, mustChangePassword: false })
export const wu = officer('a', 'township-officer', '990101001')
export const lin = officer('b', 'township-officer', '990101001')
export const zheng = officer('c', 'county-officer', '990101')
export const he = officer('d', 'county-officer', '990101')
/** gave opinions in the township, now sits in the county */
export const wuPromoted: StaffCaller = { ...wu, role: 'county-officer', area: '990101' }
export const neighbour = officer('e', 'township-officer', '990101002')
export const otherCounty = officer('f', 'county-officer', '990102')
export const supervisor = officer('1', 'supervisor', '9901')
export const dutyOfficer = officer('2', 'township-duty', '990101001')
export const everyone = [wu, lin, zheng, he, wuPromoted, neighbour, otherCounty, supervisor, dutyOfficer]

export const ID = '0123456789abcdef0123456789abcdef'
export const APPLICANT = '1'.repeat(32)
export const WIFE = '2'.repeat(32)
export const SON = '3'.repeat(8)
export const PHOTO = '9'.repeat(32)
export const WORDS = 'my husband lies in the county hospital'
export const REASON = 'the wage slip shows another figure'

/** Three people with 1,800 yuan a month: 600 a head, 400 below the standard, 1,200 for the household. */
export const facts: Facts = { people: 3, monthlyIncome: 180_000, savings: 500_000, property: 'none', yearlyCosts: 1_200_000, cause: 'illness' }

export const submission = (change: Partial<Submission> = {}): Submission => ({
  applicant: APPLICANT,
  people: [{ member: 'applicant', person: APPLICANT }, { member: '4'.repeat(8), person: WIFE }, { member: SON }],
  area: '990101001201',
  wish: 'dibao',
  facts,
  words: WORDS,
  photo: PHOTO,
  relativeOfStaff: false,
  protected: false,
  number: '2026-048213',
  ...change,
})

export const submitted = (change: Partial<Submission> = {}, at = monday): Story => new Story([], submit(ID, submission(change), contextAt(at)))

type Outcome = CaseTransition | Result<CaseTransition, string> | undefined

/** Follows a case through several acts, keeping its history; a refusal stops the story. */
export class Story {
  readonly events: CaseEvent[]
  constructor(
    earlier: readonly CaseEvent[],
    readonly last: CaseTransition,
  ) {
    this.events = [...earlier, ...last.events]
  }
  get head(): Case {
    return this.last.after
  }
  then(act: (head: Case) => Outcome): Story {
    const done = act(this.head)
    const next = done && 'ok' in done ? (done.ok ? done.value : undefined) : done
    if (!next) throw new Error(`refused: ${done && 'ok' in done && !done.ok ? done.refusal : 'nothing to do'}`)
    return new Story(this.events, next)
  }
}

/** What an officer says who has just looked. */
export const by = (officer_: StaffCaller, head: Case) => ({ officer: officer_, seen: head.version })

export const accepted = (at = monday) => (head: Case) => accept(head, by(wu, head), contextAt(at))
export const opinionOf = (at: number, change: Partial<OpinionInput> = {}) => (head: Case) => giveOpinion(head, { ...by(wu, head), programme: 'dibao', view: 'grant', reasons: [], ...change }, contextAt(at))
export const publicised = (at: number) => (head: Case) => startPublicity(head, { ...by(wu, head), place: 'board of the village' }, contextAt(at))
export const rung = (name: CaseTimerName, at?: number) => (head: Case) => {
  const due = armedTimers(head)[name] ?? Number.NaN
  return ringTimer(head, name, due, contextAt(at ?? due))
}

/** Before the county: accepted on Monday, opinion on Tuesday, seven days in public. */
export const atCounty = (change: Partial<Submission> = {}): Story => submitted(change).then(accepted()).then(opinionOf(monday + days(1))).then(publicised(monday + days(1))).then(rung('publicity'))

export const kinds = (transition: CaseTransition) => transition.notices.map(({ kind }) => kind)
