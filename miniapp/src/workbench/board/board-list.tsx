import type { BoardRow } from '@contract/urgent-board'
import type { PressKey, StaffId } from '@domain/ids'
import { say } from '@words'
import { Icon } from '@/ui/icon/icon'
import { placeName } from '../say/area-names'
import { clockShort } from '../say/clock-words'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { leadingClock } from './clocks'

interface BoardListProps {
  rows: readonly BoardRow[]
  me: StaffId
  now: number
  selected: PressKey | undefined
  opened: PressKey | undefined
  onReach: (id: PressKey) => void
  onOpen: (id: PressKey) => void
}

/** Element id of a row, for the keyboard. */
export const rowId = (id: PressKey) => `row-${id}`

/** The list of the wall: one row a ticket, what is late on top, oldest first inside a rank. */
export function BoardList({ rows, me, now, selected, opened, onReach, onOpen }: BoardListProps) {
  return (
    <Box as="ul" className="rows" label={say('workbench.list.title')}>
      {rows.map((row) => (
        <Box as="li" key={row.id} className="row-item">
          <Act
            id={rowId(row.id)}
            className={`row-act ${row.id === opened ? 'row-opened' : row.id === selected ? 'row-selected' : ''}`}
            current={row.id === opened}
            onReach={() => onReach(row.id)}
            onPress={() => onOpen(row.id)}
          >
            <RowWords row={row} me={me} now={now} />
          </Act>
        </Box>
      ))}
    </Box>
  )
}

/** The words of one row, the same on the desk and on the wall. */
export function RowWords({ row, me, now }: { row: BoardRow; me: StaffId; now: number }) {
  const clock = leadingClock(row, now)
  const pace = clock?.pace ?? 'calm'
  return (
    <>
      <Box as="span" className={`rank rank-${row.rank}`}>
        {say(`workbench.rank.${row.rank}`)}
      </Box>
      <Box as="span" className="row-hardship">
        <Icon name={row.protected ? 'shield' : row.hardship} size="small" colour={row.protected ? 'help' : 'ink'} />
        <Box as="span">{say(`workbench.hardship.${row.hardship}`)}</Box>
      </Box>
      <Box as="span" className="row-number">
        {row.number}
      </Box>
      <Box as="span" className="row-place">
        {row.samePhone === undefined ? placeName(row.area) : `${placeName(row.area)} · ${say('workbench.same-phone', { count: row.samePhone })}`}
      </Box>
      <Box as="span" className={row.owner ? 'row-owner' : 'row-owner row-unowned'}>
        {row.owner ? (row.owner.id === me ? say('workbench.owner.mine') : row.owner.name) : say('workbench.owner.none')}
      </Box>
      <Box as="span" className={`row-clock clock-${pace}`}>
        {pace === 'calm' ? null : <Icon name={pace === 'late' ? 'attention' : 'waiting'} size="small" colour={pace === 'late' ? 'help' : 'amber'} />}
        <Box as="span">{clockShort(clock, now)}</Box>
      </Box>
    </>
  )
}
