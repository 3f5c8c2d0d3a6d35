import type { CaseRow } from '@contract/case-work'
import { isDecided } from '@domain/case-work/standing'
import { say } from '@words'
import { sayDaysLeft } from '@words/deadlines'
import { sayMarks } from '@words/say-case'
import { paceOfCase } from './case-clock'

/** The clock of one row in a few characters: days left or late, or that it stands still. */
export function clockWords(row: CaseRow): string {
  if (isDecided(row.status)) return ''
  if (row.status === 'supplement' && row.overdue && (row.clock === undefined || row.clock.left >= 0)) return say('workbench.cases.clock.family-late')
  if (!row.clock) return say('workbench.cases.clock.none')
  const pace = paceOfCase(row)
  if (pace === 'paused') return say('workbench.cases.clock.paused')
  return pace === 'late' && row.clock.left >= 0 ? say('workbench.cases.clock.late') : sayDaysLeft(row.clock.left, row.clock.unit)
}

/** What must be seen at a glance beside the place; that it is late or mine has its own column. */
export const marksOf = (row: Pick<CaseRow, 'silent' | 'protected' | 'relativeOfStaff' | 'unreachable' | 'unsigned'>): string[] => sayMarks({ ...row, mine: false, overdue: false })
