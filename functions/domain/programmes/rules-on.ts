import type { AreaCode } from '../area/area'
import type { PlainDate } from '../china-time'
import type { DibaoAmount, FigureName, PropertyRule, RuleName, TemporaryAmount } from '../policy/programme-policy'
import { figureNames } from '../policy/programme-policy'
import type { PolicySnapshot } from '../policy/snapshot'
import { entryIn, valueOn, type Dated } from '../policy/value-on'
import type { Requirement } from './assessment'
import type { Programme } from './programme'

/** The part of a book that programmes are assessed with. */
export type ProgrammeBook = Pick<PolicySnapshot, 'book' | 'programmes'>

/** A figure as it stands on the day; `value` null: nobody has fixed it. */
export interface Figure {
  name: FigureName
  value: number | null
  source: string
}

/** Everything that holds on one day in one area, looked up once: assess any number of households with it. */
export interface ProgrammeRules {
  book: string
  on: PlainDate
  figures: Readonly<Record<FigureName, Figure>>
  dibaoAmount: DibaoAmount | null
  property: Readonly<Record<Programme, { rule: PropertyRule | null; name: RuleName }>>
  causeKinds: Readonly<Partial<Record<string, 'sudden' | 'by-costs' | 'officer-looks'>>> | null
  temporaryAmount: TemporaryAmount | null
  clauses: Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>>
}

/** What the book says on `date` in `area` (the whole city without one). Throws before the first day for which the law itself is in the book. */
export function rulesOn({ book, programmes: { figures, rules, clauses } }: ProgrammeBook, on: PlainDate, area?: AreaCode): ProgrammeRules {
  const law = valueOn(clauses, on)
  if (!law) throw new Error(`policy book ${book}: no law for ${on}`)
  const found = {} as Record<FigureName, Figure>
  for (const name of figureNames) {
    const entry = entryIn(figures[name], on, area)
    found[name] = { name, value: entry?.value ?? null, source: entry?.source ?? '' }
  }
  const property = (name: 'dibao-property' | 'marginal-property' | 'temporary-property') => ({ name, rule: valueOn<PropertyRule>(rules[name], on) })
  return {
    book,
    on,
    figures: found,
    dibaoAmount: valueOn<DibaoAmount>(rules['dibao-amount'], on),
    property: { dibao: property('dibao-property'), 'dibao-marginal': property('marginal-property'), 'temporary-assistance': property('temporary-property') },
    causeKinds: valueOn(rules['cause-kinds'] satisfies Dated<unknown>[], on),
    temporaryAmount: valueOn<TemporaryAmount>(rules['temporary-amount'], on),
    clauses: law,
  }
}

/** Document and article of a requirement, or of the `amount`. Throws when the book has none: a reason without its clause must reach nobody. */
export function clauseOf(rules: ProgrammeRules, programme: Programme, requirement: Requirement | 'amount'): string {
  const clause = rules.clauses[programme]?.[requirement]
  if (clause === undefined) throw new Error(`policy book ${rules.book}: no clause for ${programme} ${requirement}`)
  return clause
}
