import { yuanText } from '../domain/money/money'
import type { Assessment, Line, Measure, Fit, Reason } from '../domain/programmes/assessment'
import type { FactName } from '../domain/household/facts'
import type { Asked, Programme } from '../domain/programmes/programme'
import { hasSentence, say } from './say'

/** How a requirement stands: met, not met, for an officer to look at, or not to be said because a rule is missing. */
export type ReasonState = 'met' | 'not-met' | 'look' | 'unknown'

/** One reason as every screen says it. */
export interface SaidReason {
  state: ReasonState
  /** what is required */
  title: string
  /** how it stands, in a word */
  word: string
  /** what was found, and what would be needed */
  detail: string
  clause: string
}

/** "641.67 元" */
export const sayMoney = (fen: number): string => say('money.yuan', { yuan: yuanText(fen) })

/** Thousandths as people say them: "40%", "2.5%". */
const percent = (perMille: number): string => `${yuanText(perMille * 10).replace(/(\.\d)0$/, '$1')}%`

/** Thousandths of a whole as times: "1.5", "24". */
const times = (perMille: number): string => String(perMille / 1_000)

/** A figure with its unit; a choice in its own words. */
export function sayMeasure(measure: Measure): string {
  if (measure.unit === 'choice') return choice(measure.value)
  if (measure.unit === 'share') return percent(measure.value)
  return measure.unit === 'count' ? String(measure.value) : sayMoney(measure.value)
}

function choice(value: string): string {
  const key = [`property.${value}`, `cause.${value}`, `outcome.${value}`].find(hasSentence)
  return key ? say(key) : value
}

const stateOf = ({ met, unknown }: Reason): ReasonState => (met === true ? 'met' : met === false ? 'not-met' : unknown === undefined ? 'look' : 'unknown')
const words = { met: 'reason.met', 'not-met': 'reason.not-met', look: 'reason.look', unknown: 'reason.look' } as const
const bound = { 'income-below-standard': 'required.below', 'income-below-margin': 'required.below', 'income-below-local': 'required.below', 'savings-within-limit': 'required.at-most', 'sudden-or-heavy-costs': 'required.above' } as const

/** A reason in sentences, the same on every screen and paper. */
export function sayReason(reason: Reason): SaidReason {
  const state = stateOf(reason)
  return { state, title: say(`requirement.${reason.requirement}`), word: say(words[state]), detail: reason.unknown === undefined ? comparison(reason) : say('reason.unknown', { figure: sayFigure(reason.unknown) }), clause: say('reason.clause', { clause: reason.clause }) }
}

function comparison({ requirement, met, fact, found, required }: Reason): string {
  if (requirement === 'no-vehicle') return say(met ? 'found.no-vehicle' : 'found.vehicle')
  if (requirement === 'no-other-home') return say(met ? 'found.no-other-home' : 'found.home')
  if (!found) return say(`requirement.${requirement}`)
  const said = say(fact === 'cause' ? 'found.cause' : `found.${requirement}`, { found: sayMeasure(found) })
  return requirement === 'not-dibao' || !required ? said : say('reason.both', { found: said, required: say(bound[requirement], { required: sayMeasure(required) }) })
}

/** The policy value of that name, as people call it. */
export function sayFigure(name: string): string {
  const key = `figure.${name}`
  return hasSentence(key) ? say(key) : say('figure.other')
}

/** "可能符合" and the sentence below it. */
export const sayOutcome = (outcome: Fit): { title: string; detail: string } => ({ title: say(`outcome.${outcome}`), detail: say(`outcome.${outcome}.detail`) })

/** The name of a programme, or of "please judge for me". */
export const sayProgramme = (asked: Asked): string => say(asked === 'unsure' ? 'wish.unsure' : `programme.${asked}`)

/** What a programme gives, in one line. */
export const sayProgrammeGives = (programme: Programme): string => say(`programme.${programme}.what`)

/** "每月大约 359 元"; undefined where no amount is computed. */
export const sayAmount = ({ amount }: Assessment): string | undefined => amount && say(`amount.${amount.per}`, { amount: sayMoney(amount.fen) })

/** One line of the arithmetic with its result: "标准 1000 元 × 4 人 = 4000 元". */
export function sayLine({ step, values, result }: Line): string {
  const key = `line.${step}`
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(name, value)]))
  return say('line.result', { line: hasSentence(key) ? say(key, said) : say('line.other'), result: sayMoney(result) })
}

function valueText(name: string, value: number): string {
  if (name === 'people') return String(value)
  if (name === 'times') return times(value)
  return name === 'share' ? percent(value) : sayMoney(value)
}

/** A question of the self-check with the line of help under it. */
export const sayQuestion = (fact: FactName): { question: string; hint: string } => ({ question: say(`question.${fact}`), hint: say(`question.${fact}.hint`) })
