import type { Instant } from '@domain/instant'
import { say } from '@words'
import { age, secondOfDay } from '../say/line-age'
import type { BoardState } from './board-state'

export type Line = { tone: 'live' | 'slow' | 'down'; words: string }

/** A lost answer or two is slow; longer is down. */
const PATIENCE = 6_000

/** How true a list is: as of when, and for how long it has not been confirmed. `never`: what an empty list that was never confirmed must not be taken for. */
export function lineOf(board: Pick<BoardState, 'confirmedAt' | 'failing'>, now: Instant, never = say('workbench.line.never')): Line {
  const { confirmedAt, failing } = board
  if (confirmedAt === undefined) return failing ? { tone: 'down', words: never } : { tone: 'slow', words: say('workbench.loading') }
  const time = secondOfDay(confirmedAt)
  if (now - confirmedAt > PATIENCE && failing) return { tone: 'down', words: say('workbench.line.down', { time, span: age(confirmedAt, now) }) }
  return failing ? { tone: 'slow', words: say('workbench.line.slow', { time }) } : { tone: 'live', words: say('workbench.line.live', { time }) }
}
