import type { FactName } from '@domain/household/facts'
import { halfWidth } from '@domain/half-width'
import { type Question, questions } from '@domain/self-check/questions'
import { factsOf, type SelfCheckAnswers } from '@domain/self-check/self-check'
import { say } from '@words'

/** How far a self-check has come: the question in sight, or its answer. */
export interface Check {
  answers: SelfCheckAnswers
  at: FactName | 'result'
}

const [first] = questions
export const emptyCheck: Check = { answers: {}, at: first.fact }

/** The questions as they are asked, for a place among them. */
export const placeOf = (fact: FactName): number => questions.findIndex((question) => question.fact === fact)

/** With one answer as it was typed or chosen. */
export const answer = ({ answers, at }: Check, fact: FactName, typed: string): Check => ({ answers: { ...answers, [fact]: halfWidth(typed) }, at })

/** What to do about the answer to one question; undefined when it says enough. */
export function wrongAnswer(answers: SelfCheckAnswers, question: Question): string | undefined {
  const facts = factsOf(answers)
  if (facts.ok || ![...facts.refusal.missing, ...facts.refusal.invalid].includes(question.fact)) return undefined
  if (question.kind === 'count') return say('self-check.people.wrong', { from: question.from, to: question.to })
  return say(question.kind === 'yuan' ? 'self-check.yuan.wrong' : 'self-check.choose')
}

/** The next question in order; after the last one the first that is still open, else the answer. */
export function onward({ answers, at }: Check): Check {
  const next = at === 'result' ? undefined : questions[placeOf(at) + 1]
  return { answers, at: next?.fact ?? firstOpen(answers) ?? 'result' }
}

/** One question back; undefined before the first. */
export function backward({ answers, at }: Check): Check | undefined {
  const before = at === 'result' ? questions[questions.length - 1] : questions[placeOf(at) - 1]
  return before && { answers, at: before.fact }
}

function firstOpen(answers: SelfCheckAnswers): FactName | undefined {
  const facts = factsOf(answers)
  return facts.ok ? undefined : questions.find(({ fact }) => facts.refusal.missing.includes(fact) || facts.refusal.invalid.includes(fact))?.fact
}

/** The check in a kept text: what can be understood of it, from the beginning otherwise. */
export function checkIn(text: string | undefined): Check {
  const held = textHolds(text)
  if (!held) return emptyCheck
  const answers: Partial<Record<FactName, string>> = {}
  for (const { fact } of questions) {
    const typed = held.answers[fact]
    if (typeof typed === 'string') answers[fact] = typed
  }
  const question = questions.find(({ fact }) => fact === held.at)
  if (question) return { answers, at: question.fact }
  return { answers, at: firstOpen(answers) ?? 'result' }
}

function textHolds(text: string | undefined): { answers: Record<string, unknown>; at: unknown } | undefined {
  try {
    const held: unknown = JSON.parse(text ?? '')
    if (typeof held !== 'object' || held === null || !('answers' in held) || !('at' in held)) return undefined
    const { answers, at } = held
    return typeof answers === 'object' && answers !== null ? { answers: answers as Record<string, unknown>, at } : undefined
  } catch {
    return undefined
  }
}
