import type { AreaCode } from '../area/area'
import type { PlainDate } from '../china-time'
import { FactsSchema, type FactName, type Facts } from '../household/facts'
import { fenOfYuan } from '../money/money'
import { assessAll } from '../programmes/assess'
import type { Assessment } from '../programmes/assessment'
import type { ProgrammeBook } from '../programmes/rules-on'
import { refuse, ok, type Result } from '../result'
import { questions, type Question } from './questions'

/** What was typed or chosen so far, by fact. */
export type SelfCheckAnswers = Readonly<Partial<Record<FactName, string>>>

/** Questions that are still open, and answers that say nothing. */
export interface OpenQuestions {
  missing: FactName[]
  invalid: FactName[]
}

/** The facts of six answers, or everything that is missing or not understood, at once. */
export function factsOf(answers: SelfCheckAnswers): Result<Facts, OpenQuestions> {
  const missing: FactName[] = []
  const invalid: FactName[] = []
  const facts: Partial<Record<FactName, unknown>> = {}
  for (const question of questions) {
    const typed = answers[question.fact]?.trim() ?? ''
    if (typed === '') missing.push(question.fact)
    else {
      const value = FactsSchema.shape[question.fact].safeParse(valueTyped(question, typed))
      if (value.success) facts[question.fact] = value.data
      else invalid.push(question.fact)
    }
  }
  return missing.length + invalid.length > 0 ? refuse({ missing, invalid }) : ok(facts as Facts)
}

function valueTyped({ kind }: Question, typed: string): unknown {
  if (kind === 'choice') return typed
  if (kind === 'yuan') return fenOfYuan(typed)
  return /^\d{1,2}$/.test(typed) ? Number(typed) : undefined
}

/** What may fit a family, by the engine that later decides; a hint and never a decision: whatever it answers, the family may apply. */
export function selfCheck(answers: SelfCheckAnswers, policy: ProgrammeBook, on: PlainDate, area?: AreaCode): Result<Assessment[], OpenQuestions> {
  const facts = factsOf(answers)
  return facts.ok ? ok(assessAll(facts.value, policy, on, area)) : facts
}
