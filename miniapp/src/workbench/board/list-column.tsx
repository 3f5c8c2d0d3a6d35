import type { BoardRow } from '@contract/urgent-board'
import type { PressKey, StaffId } from '@domain/ids'
import { say } from '@words'
import { Icon } from '@/ui/icon/icon'
import { Box } from '../ui/box'
import { BoardList } from './board-list'
import type { BoardState } from './board-state'

interface ListColumnProps {
  board: BoardState
  rows: readonly BoardRow[]
  typed: string
  /** a worklist or a place was chosen */
  filtered: boolean
  me: StaffId
  now: number
  selected: PressKey | undefined
  opened: PressKey | undefined
  onReach: (id: PressKey) => void
  onOpen: (id: PressKey) => void
}

const names = ['rank', 'hardship', 'number', 'place', 'owner', 'clock'] as const

/** The list, or why it is empty: an empty list that was never confirmed is not called quiet. */
export function ListColumn({ board, rows, typed, filtered, ...list }: ListColumnProps) {
  if (board.confirmedAt === undefined) return <Box className="list-state">{say(board.failing ? 'workbench.line.never' : 'workbench.loading')}</Box>
  if (rows.length === 0) {
    if (typed.trim() !== '')
      return (
        <Box className="list-state" live="polite">
          {say('workbench.list.no-match', { typed: typed.trim() })}
        </Box>
      )
    if (filtered) return <Box className="list-state">{say('workbench.list.none')}</Box>
    return (
      <Box className="list-state">
        <Icon name="done" colour="jade" />
        <Box className="state-title">{say('workbench.list.empty')}</Box>
        <Box className="quiet">{say('workbench.list.empty.hint')}</Box>
      </Box>
    )
  }
  return (
    <>
      <Box className="row-names">
        {names.map((name) => (
          <Box as="span" key={name} className={`row-name-${name}`}>
            {say(`workbench.column.${name}`)}
          </Box>
        ))}
      </Box>
      <BoardList rows={rows} {...list} />
      {board.more ? <Box className="quiet small list-more">{say('workbench.list.more')}</Box> : null}
    </>
  )
}
