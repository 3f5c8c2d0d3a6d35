import type { CommitAnswer } from '../../contract/service'
import { placeToArea } from '../../domain/area/place-to-area'
import type { PressKey, PressSecret } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { type Result, ok, refuse } from '../../domain/result'
import { urgentContext } from '../../domain/urgent-relief/context'
import type { ArrivalWay, TicketEvent, UrgentTicket } from '../../domain/urgent-relief/ticket'
import { arriveAgain } from '../../domain/urgent-relief/transitions/arrive-again'
import { type PressInput, press } from '../../domain/urgent-relief/transitions/press'
import { triage } from '../../domain/urgent-relief/triage'
import type { Fragment } from '../../stores/fragment'
import { otherSecret } from '../../stores/urgent-relief'
import type { UrgentDeps } from './deps'

export interface ArrivedPress {
  id: PressKey
  by: ArrivalWay
  request: PressInput['request']
  /** the app's secret; an SMS carries none */
  secret?: PressSecret
  now: Instant
}

export type SendPress = (ticket: UrgentTicket, events: readonly TicketEvent[], writes: readonly Fragment[]) => Promise<CommitAnswer>
export type ReceivePress = (arrived: ArrivedPress, send: SendPress) => Promise<Result<UrgentTicket, 'idempotency-key-reused' | 'busy'>>

const mostTries = 6

/**
 * A press becomes a ticket, by whichever way it comes; by a second way it is merged into the one that is there.
 * Refused only when the same key comes with another secret: the first who proved themselves holds the ticket.
 */
export function receivePress({ tickets, policy }: Pick<UrgentDeps, 'tickets' | 'policy'>): ReceivePress {
  return async ({ id, by, request, secret, now }, send) => {
    const context = urgentContext(policy, now)
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const before = await tickets.get(id)
      if (!before) {
        const { area } = placeToArea(request.place, policy.areas, policy.city.area)
        const made = press(id, { request, by, area, triage: triage(request.hardship, policy, now) }, context)
        const done = await send(made.ticket, made.events, tickets.create(made, { secret }))
        if (done.ok) return ok(made.ticket)
        continue
      }
      const again = arriveAgain(before, { by, request }, context)
      const proof = secret === undefined ? [] : [tickets.attachSecret(id, secret)]
      const ticket = again.ok ? again.value.ticket : before
      const events = [...(await tickets.history(id)).slice(0, before.version), ...(again.ok ? again.value.events : [])]
      const done = await send(ticket, events, [...proof, ...(again.ok ? tickets.advance(before, again.value) : [])])
      if (done.ok) return ok(ticket)
      if (done.conflicts.includes(otherSecret)) return refuse('idempotency-key-reused')
    }
    return refuse('busy')
  }
}
