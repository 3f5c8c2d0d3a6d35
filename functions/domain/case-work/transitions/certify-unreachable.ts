import type { MemberId } from '../../ids'
import { ok, refuse } from '../../result'
import type { Case } from '../case'
import type { CaseContext } from '../context'
import { type CaseActResult, type OfficerAct, whenAvailable } from '../guard'
import { transition } from '../transition'

/** Certifies that a member cannot sign now: nothing is asked about them, the rest goes on. */
export function certifyUnreachable(head: Case, input: OfficerAct & { member: MemberId; reason: string }, context: CaseContext): CaseActResult {
  return whenAvailable(head, 'certify-unreachable', input, context, () => {
    const person = head.people.find(({ member }) => member === input.member)
    if (person?.unreachable === undefined || person.certified) return refuse('action-not-available')
    return ok(transition(head, head.id, [{ type: 'unreachable-certified', at: context.now, officer: input.officer.id, member: input.member, reason: input.reason }]))
  })
}
