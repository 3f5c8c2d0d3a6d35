import { ok, refuse } from '../../result'
import type { Case } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { clocksToPause } from '../standing'
import { transition } from '../transition'

/** Lets the office's clocks stand still, for a reason that the book lists. */
export function pause(head: Case, input: OfficerAct & { because: string }, context: CaseContext): CaseActResult {
  const { officer, because } = input
  return whenAvailable(head, 'pause', input, context, () => {
    if (!context.pauseReasons.includes(because)) return refuse('pause-reason-unknown')
    const clocks = clocksToPause(head).map((clock) => ({ ...clock, pausedAt: context.now, pausedBecause: because }))
    return ok(transition(head, head.id, [{ type: 'clock-paused', at: context.now, officer: officer.id, because, clocks }]))
  })
}
