import type { BoardRow } from '@contract/urgent-board'
import type { PressKey } from '@domain/ids'
import type { Instant } from '@domain/instant'

/** What the wall knows: the rows, how fresh they are, and whether the line is down. */
export interface BoardState {
  cursor?: string
  rows: readonly BoardRow[]
  more: boolean
  /** server time of the last answer; undefined until the first one */
  confirmedAt?: Instant
  failing: boolean
  /** tickets without an owner that were not there before: what the sound is for */
  arrived: readonly PressKey[]
}

export type BoardAnswer = { unchanged: true; cursor: string } | { cursor: string; tickets: BoardRow[]; more: boolean }

export const emptyBoard: BoardState = { rows: [], more: false, failing: false, arrived: [] }

/** The board after one answer. Rows of the first answer were there before we looked: they are no arrival. */
export function afterAnswer(state: BoardState, answer: BoardAnswer, at: Instant): BoardState {
  const fresh = { confirmedAt: at, failing: false, cursor: answer.cursor }
  if ('unchanged' in answer) return { ...state, ...fresh, arrived: [] }
  const waitingBefore = new Set(state.rows.filter((row) => !row.owner).map((row) => row.id))
  const arrived = state.confirmedAt === undefined ? [] : answer.tickets.filter((row) => !row.owner && !waitingBefore.has(row.id)).map((row) => row.id)
  return { ...fresh, rows: answer.tickets, more: answer.more, arrived }
}

/** A failed look keeps what was known; its age keeps growing. */
export function afterFailure(state: BoardState): BoardState {
  return { ...state, failing: true, arrived: [] }
}
