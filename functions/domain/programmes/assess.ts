import type { AreaCode } from '../area/area'
import type { PlainDate } from '../china-time'
import type { Facts } from '../household/facts'
import type { Assessment, Fit, Reason } from './assessment'
import { dibao } from './dibao'
import { dibaoMarginal } from './dibao-marginal'
import { programmes, type Programme } from './programme'
import type { Findings } from './requirements'
import { rulesOn, type ProgrammeBook, type ProgrammeRules } from './rules-on'
import { temporaryAssistance } from './temporary-assistance'

/** What the facts add up to for one programme, by the book of one day: every reason, never only the first. */
export function assess(programme: Programme, facts: Facts, policy: ProgrammeBook, on: PlainDate, area?: AreaCode): Assessment {
  return assessWith(programme, facts, rulesOn(policy, on, area))
}

/** Every programme at once, best fitting first; those that fit alike in the order of what they give. */
export function assessAll(facts: Facts, policy: ProgrammeBook, on: PlainDate, area?: AreaCode): Assessment[] {
  return assessAllWith(facts, rulesOn(policy, on, area))
}

/** `assessAll` with rules that were looked up before, for many households of one day. */
export function assessAllWith(facts: Facts, rules: ProgrammeRules): Assessment[] {
  const first = assessWith('dibao', facts, rules)
  const all = programmes.map((programme) => (programme === 'dibao' ? first : assessment(programme, findings(programme, facts, rules, first.outcome), rules)))
  return all.sort((a, b) => place[a.outcome] - place[b.outcome])
}

const place: Record<Fit, number> = { 'may-fit': 0, 'officer-decides': 1, 'does-not-fit': 2 }

function assessWith(programme: Programme, facts: Facts, rules: ProgrammeRules): Assessment {
  const asDibao = programme === 'dibao-marginal' ? outcomeOf(dibao(facts, rules).reasons) : 'does-not-fit'
  return assessment(programme, findings(programme, facts, rules, asDibao), rules)
}

function findings(programme: Programme, facts: Facts, rules: ProgrammeRules, asDibao: Fit): Findings {
  switch (programme) {
    case 'dibao':
      return dibao(facts, rules)
    case 'dibao-marginal':
      return dibaoMarginal(facts, rules, asDibao)
    case 'temporary-assistance':
      return temporaryAssistance(facts, rules)
  }
}

const assessment = (programme: Programme, found: Findings, { book, on }: ProgrammeRules): Assessment => ({ programme, outcome: outcomeOf(found.reasons), ...found, book, on })

/** One requirement that is not met: it does not fit. Otherwise one that is open: an officer decides. */
function outcomeOf(reasons: readonly Reason[]): Fit {
  let open = false
  for (const { met } of reasons) {
    if (met === false) return 'does-not-fit'
    open ||= met === null
  }
  return open ? 'officer-decides' : 'may-fit'
}
