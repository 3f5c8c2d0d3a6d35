import type { Clock, MyCase } from '@contract/my-case'
import { chinaTime, type PlainDate } from '@domain/china-time'
import type { Instant } from '@domain/instant'
import { say } from '@words'
import { sayClockName, sayDaysLeft, sayLatest, sayPauseReason, sayProvisional, sayStepName } from '@words/deadlines'
import { sayProgramme } from '@words/reasons'
import { sayCaseStatus, sayHolder, sayTold } from '@words/say-case'
import { sayDate, sayTime } from '@words/time'
import type { StatusStep } from '@/ui/status-lines'

export interface ClockLine {
  name: string
  /** what it is for and its day */
  title: string
  /** days left, or that it stands still */
  left: string
  late: boolean
  /** length and clause: said when somebody asks why */
  why: string
  provisional?: string
}

export interface CaseView {
  /** how the case stands, in the sentence that matters */
  title: string
  detail: string
  number: string
  /** who has it, and what to do when it is late; empty once decided */
  holder: string[]
  clocks: ClockLine[]
  steps: StatusStep[]
  /** newest first */
  story: { key: string; line: string }[]
  /** what the person can do now, before everything else */
  asks?: 'supplement' | 'decision'
}

const isDecided = ({ status }: Pick<MyCase, 'status'>) => status === 'granted' || status === 'refused'

/** A case in sentences for one person of the household: a member reads how it stands, never what was asked or found. */
export function caseView(of: MyCase, now: Instant): CaseView {
  const { date: today } = chinaTime(now)
  const decided = isDecided(of)
  const { title, detail } = standing(of)
  const asks = of.supplement?.open ? 'supplement' : of.decision ? 'decision' : undefined
  return {
    title,
    detail,
    number: say('follow.number', { name: sayProgramme(of.programme ?? of.wish), number: of.number }),
    holder: decided ? [] : sayHolder(of),
    clocks: decided ? [] : of.clocks.map((clock) => clockLine(clock, today)),
    steps: of.steps.map((step) => stepLine(step, now, today)),
    story: [...of.timeline].reverse().map((entry, at) => ({ key: `${of.timeline.length - at}`, line: say('follow.story.line', { when: sayTime(entry.at, now), what: told(entry, of) }) })),
    ...(asks && { asks }),
  }
}

function standing({ part, status }: MyCase): { title: string; detail: string } {
  const said = sayCaseStatus(status)
  if (part === 'applicant') return said
  if (status === 'supplement') return { title: say('follow.supplement.member'), detail: '' }
  return isDecided({ status }) ? { title: say('follow.decided.member'), detail: '' } : said
}

const told = (entry: MyCase['timeline'][number], { part }: MyCase) => (part === 'member' && entry.type === 'submitted' ? say('follow.submitted.member') : sayTold(entry))

const states = { done: 'done', now: 'now', coming: 'later' } as const

function stepLine({ step, state, at, latest }: MyCase['steps'][number], now: Instant, today: PlainDate): StatusStep {
  const when = at !== undefined ? [sayTime(at, now)] : latest !== undefined ? [sayLatest(latest, today)] : []
  return { key: step, state: states[state], title: sayStepName(step), details: when }
}

/** A day by which something must be done, or up to which a public notice hangs. */
export function clockLine({ name, due, unit, length, left, clause, paused, provisional }: Clock, today: PlainDate): ClockLine {
  const said = { name: sayClockName(name), date: sayDate(due, today) }
  return {
    name,
    title: name === 'publicity' ? say('follow.passing', said) : say('follow.until', said),
    left: paused ? say('follow.paused', { why: sayPauseReason(paused.because) }) : sayDaysLeft(left, unit),
    late: !paused && left < 0,
    why: say('follow.clause', { length: say(`follow.length.${unit}`, { days: length }), clause }),
    ...(provisional && { provisional: sayProvisional() }),
  }
}
