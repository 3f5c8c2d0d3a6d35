import type { CaseRow } from '@contract/case-work'
import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { sayProgramme } from '@words/reasons'
import { Icon } from '@/ui/icon/icon'
import { placeName } from '../say/area-names'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { type ClockPace, paceOfCase } from './case-clock'
import { clockWords, marksOf } from './row-words'

interface CaseListProps {
  rows: readonly CaseRow[]
  selected: ApplicationId | undefined
  opened: ApplicationId | undefined
  onReach: (id: ApplicationId) => void
  onOpen: (id: ApplicationId) => void
}

/** Element id of a row, for the keyboard. */
export const rowId = (id: ApplicationId) => `case-row-${id}`

/** Each pace has a picture of its own, so that colour never speaks alone. */
const paceIcons = { late: ['attention', 'help'], today: ['now', 'amber'], soon: ['waiting', 'amber'], paused: ['later', 'blue'] } as const
export const paceIcon = (pace: ClockPace) => (pace === 'calm' ? undefined : paceIcons[pace])

/** The worklist: one row a case, most urgent first, and how long there is stands first in it. */
export function CaseList({ rows, selected, opened, onReach, onOpen }: CaseListProps) {
  return (
    <Box as="ul" className="rows" label={say('workbench.cases.title')}>
      {rows.map((row) => (
        <Box as="li" key={row.id} className="row-item">
          <Act
            id={rowId(row.id)}
            className={`row-act case-row ${row.id === opened ? 'row-opened' : row.id === selected ? 'row-selected' : ''}`}
            current={row.id === opened}
            onReach={() => onReach(row.id)}
            onPress={() => onOpen(row.id)}
          >
            <CaseRowWords row={row} />
          </Act>
        </Box>
      ))}
    </Box>
  )
}

function CaseRowWords({ row }: { row: CaseRow }) {
  const pace = paceOfCase(row)
  const icon = paceIcon(pace)
  const words = clockWords(row)
  const marks = marksOf(row)
  return (
    <>
      <Box as="span" className={`row-clock clock-${pace}`}>
        {icon && words !== '' ? <Icon name={icon[0]} size="small" colour={icon[1]} /> : null}
        <Box as="span">{words || say('workbench.cases.clock.done')}</Box>
      </Box>
      <Box as="span" className="row-number">
        {row.number}
      </Box>
      <Box as="span" className="row-hardship">
        {sayProgramme(row.programme ?? row.wish)}
      </Box>
      <Box as="span" className="row-people">{say('workbench.cases.people', { count: row.people })}</Box>
      <Box as="span" className="row-place">
        {placeName(row.area)}
        {marks.length > 0 ? (
          <Box as="span" className="case-marks">
            {row.protected ? <Icon name="shield" size="small" colour="help" /> : null}
            <Box as="span">{marks.join(' · ')}</Box>
          </Box>
        ) : null}
      </Box>
      <Box as="span" className={row.mine ? 'row-owner case-mine' : 'row-owner'}>
        {say(`workbench.cases.state.${row.status}`)}
      </Box>
    </>
  )
}
