import { causes, properties, type FactName } from '../household/facts'

/** One question of the self-check: a whole number, an amount in yuan, or one of a few. Its words are `question.<fact>`. */
export type Question = { fact: FactName; kind: 'count'; from: number; to: number } | { fact: FactName; kind: 'yuan' } | { fact: FactName; kind: 'choice'; choices: readonly string[]; words: 'property' | 'cause' }

/** Six questions in the order in which they are asked; together they are all the facts that the programmes compute with. */
export const questions = [
  { fact: 'people', kind: 'count', from: 1, to: 20 },
  { fact: 'monthlyIncome', kind: 'yuan' },
  { fact: 'savings', kind: 'yuan' },
  { fact: 'property', kind: 'choice', choices: properties, words: 'property' },
  { fact: 'cause', kind: 'choice', choices: causes, words: 'cause' },
  { fact: 'yearlyCosts', kind: 'yuan' },
] as const satisfies readonly Question[]
