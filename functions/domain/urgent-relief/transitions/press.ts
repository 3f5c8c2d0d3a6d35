import type { AreaCode } from '../../area/area'
import { firstDesk } from '../../duty-rota/desks'
import type { PressKey } from '../../ids'
import { MINUTE } from '../../instant'
import { alertDesk, hearingLevel, stepUpDue } from '../alerts'
import type { HelpRequest } from '../help-request'
import type { ArrivalWay, Rank } from '../ticket'
import { transition, type Transition, type UrgentContext } from '../transition'

export interface PressInput {
  request: Omit<HelpRequest, 'secret' | 'pressedAtOnPhone'> & { pressedAtOnPhone?: number }
  by: ArrivalWay
  /** from `placeToArea` */
  area: AreaCode
  /** from `triage` */
  triage: { rank: Rank; protected: boolean }
}

/** A press becomes a ticket: never refused. All clocks run from here. */
export function press(id: PressKey, { request, by, area, triage }: PressInput, context: UrgentContext): Transition {
  const { now, clocks, desks } = context
  const level = firstDesk(area, now, desks)
  const { hardship, forWhom, place, reach, note, pressedAtOnPhone } = request
  return transition(
    undefined,
    id,
    [
      {
        type: 'pressed',
        at: now,
        hardship,
        forWhom,
        place,
        reach,
        ...(note && { note }),
        by,
        area,
        level,
        rank: triage.rank,
        protected: triage.protected,
        ...(pressedAtOnPhone !== undefined && { pressedAtOnPhone }),
        due: { stepUp: stepUpDue(level, now, context), contact: now + clocks.contactWithin[triage.rank] * MINUTE, aid: now + clocks.aidWithin[triage.rank] * MINUTE },
      },
    ],
    (ticket) => [alertDesk(ticket, 'pressed', hearingLevel(ticket, context))],
  )
}
