import type { CaseContext } from '../../domain/case-work/context'
import { ringTimer } from '../../domain/case-work/ring'
import type { Instant } from '../../domain/instant'
import { caseMovedOn, type CaseStore } from '../../stores/cases'
import { removeTimer } from '../../stores/timers'
import type { Ringer } from './ringer'

export interface RingCaseDeps {
  cases: Pick<CaseStore, 'get' | 'advance' | 'unchanged'>
  caseContext: (now: Instant) => CaseContext
}

/** Timers of cases: legal clocks, public notices, answers that are waited for. */
export function ringCase({ cases, caseContext }: RingCaseDeps): Ringer<'case'> {
  return {
    movedOn: caseMovedOn,
    ring: async (timer, now) => {
      const head = await cases.get(timer.id)
      const transition = head && ringTimer(head, timer.name, timer.due, caseContext(now))
      if (!transition) return { rung: false, armed: [], writes: [removeTimer(timer), ...(head ? [cases.unchanged(head)] : [])] }
      return { rung: true, armed: transition.timers.start.map(({ name, due }) => ({ of: 'case', id: timer.id, name, due })), writes: cases.advance(head, transition, timer) }
    },
  }
}
