import type { CaseForOfficer } from '@contract/case-work'
import type { FactName } from '@domain/household/facts'
import { say } from '@words'
import { sayMeasure } from '@words/reasons'

type Fact = CaseForOfficer['facts'][number]

/** A fact's value as people read it. */
export function factValue(fact: FactName, value: number | string): string {
  if (typeof value === 'string') return sayMeasure({ unit: 'choice', value })
  return fact === 'people' ? say('workbench.cases.people', { count: value }) : sayMeasure({ unit: 'fen', value })
}

/** Where a fact comes from. */
export const sourceWords = ({ source, by }: Pick<Fact, 'source' | 'by'>): string => (source === 'declared' ? say('workbench.cases.source.declared') : say('workbench.cases.source.officer', { by: by || say('workbench.cases.somebody') }))
