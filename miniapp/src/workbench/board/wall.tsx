import type { BoardRow } from '@contract/urgent-board'
import type { StaffId } from '@domain/ids'
import { say } from '@words'
import { Box } from '../ui/box'
import { RowWords } from './board-list'
import { type Worklist, worklists } from './worklists'

interface WallProps {
  title: string
  rows: readonly BoardRow[]
  counts: Readonly<Record<Worklist, number>>
  me: StaffId
  now: number
}

/** The desk as seen from across the room: counts, then what is waiting and late; nothing that names or reaches a person. */
export function Wall({ title, rows, counts, me, now }: WallProps) {
  return (
    <Box className="wall">
      <Box as="h1" className="wall-title">
        {title}
      </Box>
      <Box as="ul" className="wall-counts" label={say('workbench.filters')}>
        {worklists
          .filter((list) => list !== 'mine' && list !== 'others' && list !== 'all')
          .map((list) => (
            <Box as="li" key={list} className={counts[list] > 0 ? `wall-count wall-${list}` : 'wall-count'}>
              <Box as="span" className="wall-number">
                {counts[list]}
              </Box>
              <Box as="span">{say(`workbench.list.${list}`)}</Box>
            </Box>
          ))}
      </Box>
      {rows.length === 0 ? (
        <Box className="wall-quiet">{say('workbench.wall.quiet')}</Box>
      ) : (
        <Box as="ul" className="wall-rows" label={say('workbench.list.title')}>
          {rows.map((row) => (
            <Box as="li" key={row.id} className={row.owner ? 'wall-row' : 'wall-row wall-row-waiting'}>
              <RowWords row={row} me={me} now={now} />
            </Box>
          ))}
        </Box>
      )}
    </Box>
  )
}
