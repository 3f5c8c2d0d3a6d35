import { fc } from '../../seeded'
import type { Result } from '../../../functions/domain/result'
import { closingOutcomes, contactResults, safetyAnswers, type UrgentTicket } from '../../../functions/domain/urgent-relief/ticket'
import type { Transition } from '../../../functions/domain/urgent-relief/transition'
import { add } from '../../../functions/domain/urgent-relief/transitions/add'
import { answerSafety } from '../../../functions/domain/urgent-relief/transitions/answer-safety'
import { arriveAgain } from '../../../functions/domain/urgent-relief/transitions/arrive-again'
import { askSafety } from '../../../functions/domain/urgent-relief/transitions/ask-safety'
import { claim } from '../../../functions/domain/urgent-relief/transitions/claim'
import { close } from '../../../functions/domain/urgent-relief/transitions/close'
import { endLease } from '../../../functions/domain/urgent-relief/transitions/end-lease'
import { handOver } from '../../../functions/domain/urgent-relief/transitions/hand-over'
import { move } from '../../../functions/domain/urgent-relief/transitions/move'
import { rank } from '../../../functions/domain/urgent-relief/transitions/rank'
import { recordAid } from '../../../functions/domain/urgent-relief/transitions/record-aid'
import { recordContact } from '../../../functions/domain/urgent-relief/transitions/record-contact'
import { renewLease } from '../../../functions/domain/urgent-relief/transitions/renew-lease'
import { contextAt, everyone, minutes, request, SECRET_WORDS } from './builders'

type Outcome = Result<Transition, string>
export interface Act {
  name: string
  after: number
  run: (ticket: UrgentTicket, now: number) => Outcome
}

export const areas = ['990101001', '990101001202', '990101002', '990102001', '990102', '9901']
export const officer = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...everyone.slice(0, 3)) }, { weight: 1, arbitrary: fc.constantFrom(...everyone) })
/** mostly minutes, sometimes a night, sometimes an outage of days */
const wait = fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 0, max: minutes(12) }) }, { weight: 3, arbitrary: fc.integer({ min: 0, max: minutes(600) }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: minutes(60 * 24 * 40) }) })

/** One thing that somebody tries at some time; most are refused, as in life. */
export const acts: fc.Arbitrary<Act> = fc
  .record({
    after: wait,
    someone: officer,
    /** most acts are the owner's, or a random pair of officers would hardly ever meet */
    asOwner: fc.boolean(),
    to: officer,
    contact: fc.constantFrom(...contactResults),
    answer: fc.constantFrom(...safetyAnswers),
    outcome: fc.constantFrom(...closingOutcomes),
    area: fc.constantFrom(...areas),
    newRank: fc.constantFrom(1 as const, 2 as const, 3 as const),
    name: fc.constantFrom('claim', 'claim', 'claim', 'claim by voice', 'renew', 'hand over', 'contact', 'contact', 'aid', 'aid', 'ask', 'ask', 'answer', 'answer', 'add', 'close', 'close', 'close', 'rank', 'move', 'suspend', 'arrive again', 'wait'),
  })
  .map(({ after, name, someone, asOwner, to, contact, answer, outcome, area, newRank }) => ({
    after,
    name,
    run: (ticket, now): Outcome => {
      const context = contextAt(now)
      const by = (asOwner && everyone.find((each) => each.id === ticket.owner?.officer)) || someone
      switch (name) {
        case 'claim':
          return claim(ticket, { officer: by, via: 'workbench' }, context)
        case 'claim by voice':
          return claim(ticket, { officer: by, via: 'voice-call' }, context)
        case 'renew':
          return renewLease(ticket, { officer: by }, context)
        case 'hand over':
          return handOver(ticket, { officer: by, to }, context)
        case 'contact':
          return recordContact(ticket, { officer: by, result: contact }, context)
        case 'aid':
          return recordAid(ticket, { officer: by, aid: ['food', 'food', 'company'] }, context)
        case 'ask':
          return askSafety(ticket, { officer: by }, context)
        case 'answer':
          return answerSafety(ticket, { answer }, context)
        case 'add':
          return add(ticket, { text: SECRET_WORDS }, context)
        case 'close':
          return close(ticket, { officer: by, outcome, note: 'to the hospital' }, context)
        case 'rank':
          return rank(ticket, { officer: by, rank: newRank, reason: 'seen' }, context)
        case 'move':
          return move(ticket, { officer: by, area, reason: 'is there' }, context)
        case 'suspend':
          return endLease(ticket, {}, context)
        case 'arrive again':
          return arriveAgain(ticket, { by: 'sms', request: request() }, context)
        default:
          return { ok: false, refusal: 'waited' }
      }
    },
  }))
