import type { CaseForOfficer, CaseRow } from '../contract/case-work'
import type { MyCase } from '../contract/my-case'
import type { CaseAction } from '../domain/case-work/actions'
import type { FactName } from '../domain/household/facts'
import { say } from './say'

/** Who has it now and how to ask them; for a case that is late, what to do about it. */
export function sayHolder({ holder, phone, hotline, clocks }: Pick<MyCase, 'holder' | 'phone' | 'hotline' | 'clocks'>): string[] {
  const late = clocks.some(({ left }) => left < 0)
  return [say('case.holder', { office: holder }), say('case.call', { phone }), ...(late ? [say('case.late', { hotline })] : [])]
}

export const sayFact = (fact: FactName): string => say(`case.fact.${fact}`)

/** One entry of the story, to the family. */
export const sayTold = ({ type, fact }: MyCase['timeline'][number]): string => say(`case.told.${type}`, fact === undefined ? {} : { fact: sayFact(fact) })

/** One entry of the story, to an officer. */
export function sayDone({ type, count, fact, view, outcome }: CaseForOfficer['timeline'][number]): string {
  return say(`case.done.${type}`, {
    ...(count !== undefined && { count }),
    ...(fact !== undefined && { fact: sayFact(fact) }),
    ...(view !== undefined && { view: say(`case.view.${view}`) }),
    ...(outcome !== undefined && { outcome: say(`case.outcome.${outcome}`) }),
  })
}

/** The label of an act, what it means before it is done, and what is said after. */
export const sayAct = (action: CaseAction): { label: string; hint: string; done: string } => ({ label: say(`case.act.${action}`), hint: say(`case.act.${action}.hint`), done: say(`case.act.done.${action}`) })

/** To the officer who came a moment later. `time` as `sayTime` says it. */
export const sayDoneByOther = (name: string, time: string): string => say('case.act.by-other', { name, time })

type Supplement = NonNullable<MyCase['supplement']>

/** What is asked once: heading, each item with its reason, and what the day means. `date` as people read it. */
export function saySupplement({ items, open }: Supplement, date: string): { title: string; items: { what: string; why: string; answer?: string }[]; until: string[] } {
  return {
    title: say('case.supplement.title', { count: items.length }),
    items: items.map(({ what, why, answer }, index) => ({
      what: say('case.supplement.item', { number: index + 1, what }),
      why: say('case.why', { why: say(`case.why.${why}`) }),
      ...(answer && { answer: say(`case.supplement.answer.${answer}`) }),
    })),
    until: open ? [say('case.supplement.due', { date }), say('case.supplement.after'), say('case.supplement.then')] : [say('case.supplement.closed')],
  }
}

/** The button of whoever cannot get it. */
export const sayCannot = (): string => say('case.supplement.cannot')

type Decision = NonNullable<MyCase['decision']>

/** The head of a decision; `amount` as people read money. Reasons, calculation and remedies follow with their own words. */
export function sayDecision({ outcome, amount, reasons }: Pick<Decision, 'outcome' | 'amount' | 'reasons'>, yuan: string): { title: string; lines: string[] } {
  const title = say(`case.decision.${outcome}`)
  if (outcome === 'refused') return { title, lines: [say('case.decision.reasons', { count: reasons.length })] }
  if (!amount) return { title, lines: [say('case.decision.no-amount')] }
  const [year = '', month = ''] = amount.from?.split('-') ?? []
  return { title, lines: [amount.per === 'month' ? say('case.decision.month', { amount: yuan, year, month: Number(month) }) : say('case.decision.once', { amount: yuan })] }
}

/** What stands under a refusal: that something is wrong, what else may help, and that one may always come again. */
export const sayAfterRefusal = (others: number): { wrong: string; other?: string; again: string } => ({ wrong: say('case.decision.wrong'), ...(others > 0 && { other: say('case.decision.other', { count: others }) }), again: say('case.decision.again') })

export const worklistTabs = ['mine', 'all', 'overdue', 'protected', 'decided'] as const
export type WorklistTab = (typeof worklistTabs)[number]
export const sayTab = (tab: WorklistTab): { label: string; none: string } => ({ label: say(`case.list.${tab}`), none: say(`case.list.none.${tab}`) })

const marks = ['mine', 'overdue', 'silent', 'protected', 'relativeOfStaff'] as const
const counts = ['unreachable', 'unsigned'] as const

/** What an officer must see at a glance on a line of the list. */
export const sayMarks = (row: Pick<CaseRow, (typeof marks)[number] | (typeof counts)[number]>): string[] => [
  ...marks.filter((mark) => row[mark]).map((mark) => say(`case.mark.${mark}`)),
  ...counts.filter((count) => row[count] > 0).map((count) => say(`case.mark.${count}`, { count: row[count] })),
]

/** Beside an opinion on which nobody can decide any more. */
export const sayOutdated = (): string => say('case.outdated')
