import type { CaseRow } from '@contract/case-work'
import type { Instant } from '@domain/instant'

/** What the worklist knows: the rows, how fresh they are, and whether the line is down. */
export interface ListState {
  cursor?: string
  rows: readonly CaseRow[]
  more: boolean
  /** server time of the last answer; undefined until the first one */
  confirmedAt?: Instant
  failing: boolean
}

export type ListAnswer = { unchanged: true; cursor: string } | { cursor: string; cases: CaseRow[]; more: boolean }

export const emptyList: ListState = { rows: [], more: false, failing: false }

export function afterAnswer(state: ListState, answer: ListAnswer, at: Instant): ListState {
  const fresh = { confirmedAt: at, failing: false, cursor: answer.cursor }
  return 'unchanged' in answer ? { ...state, ...fresh } : { ...fresh, rows: answer.cases, more: answer.more }
}

/** A failed look keeps what was known; its age keeps growing. */
export const afterFailure = (state: ListState): ListState => ({ ...state, failing: true })
