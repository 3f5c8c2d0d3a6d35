import type { AreaCode } from '@domain/area/area'
import type { PressKey } from '@domain/ids'
import { say } from '@words'
import { useMemo, useState } from 'react'
import { Icon } from '@/ui/icon/icon'
import { closeSession, readMe } from '../api/staff'
import { useAlarm } from '../alarm/use-alarm'
import { focusOn } from '../hands/focus'
import { useKeys } from '../hands/use-keys'
import { useNow } from '../hands/use-now'
import { areaName, placeName } from '../say/area-names'
import { openPage } from '../session/pages'
import { endSession, lockSession, type Me, useSession } from '../session/session'
import { useIdle } from '../session/use-idle'
import { TicketPanel } from '../ticket/ticket-panel'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { DeskShell } from '../ui/desk-shell'
import { SearchBox } from '../ui/search-box'
import { rowId } from './board-list'
import { DeskTools, SoundSwitch } from './desk-tools'
import { Filters } from './filters'
import { HelpSheet } from './help-sheet'
import { commandOf } from './keys'
import { lineOf } from './line-words'
import { ListColumn } from './list-column'
import { matches } from './search'
import { useBoard } from './use-board'
import { Wall } from './wall'
import { countsOf, inOrder, loadByPlace, placeOf, rowsOf, type Worklist, worklists } from './worklists'

const SEARCH = 'board-search'

/** The duty desk is one wall: what is waiting, who holds what, what is late; beside it the one ticket in hand. */
export function Desk({ me }: { me: Me }) {
  const now = useNow()
  const { board, again } = useBoard()
  const [list, setList] = useState<Worklist>('all')
  const [place, setPlace] = useState<AreaCode>()
  const [typed, setTyped] = useState('')
  const [selected, setSelected] = useState<PressKey>()
  const [opened, setOpened] = useState<PressKey>()
  const [claimAsked, setClaimAsked] = useState(false)
  const [help, setHelp] = useState(false)
  const [wall, setWall] = useState(false)
  const locked = useSession().wallToken !== undefined
  const onWall = wall || locked

  const viewer = { me: me.id, now }
  const ofPlace = place === undefined ? board.rows : board.rows.filter((row) => placeOf(row) === place)
  const counts = countsOf(ofPlace, viewer)
  const shown = inOrder(rowsOf(list, ofPlace, viewer), now).filter((row) => matches(row, typed, placeName))
  const places = useMemo(() => loadByPlace(board.rows), [board.rows])
  const waiting = board.rows.filter((row) => !row.owner).length
  const { sound, toggle, hear } = useAlarm(board.arrived, waiting)
  const line = lineOf(board, now)

  useIdle({
    minutes: me.idleMinutes,
    off: locked,
    tell: () => void readMe(),
    onIdle: () => {
      setOpened(undefined)
      lockSession()
    },
  })

  const open = (id: PressKey) => {
    setSelected(id)
    setOpened(id)
    setHelp(false)
  }
  const back = () => {
    setOpened(undefined)
    setHelp(false)
    if (selected) focusOn(rowId(selected))
  }
  const leaveWall = () => {
    setWall(false)
    if (!locked) return
    void closeSession()
    endSession('ended')
    openPage('login')
  }

  useKeys((press) => {
    if (onWall) {
      if (press.key !== 'Escape') return false
      leaveWall()
      return true
    }
    const command = commandOf(press, { ids: shown.map((row) => row.id), selected, opened })
    switch (command?.type) {
      case 'select':
        setSelected(command.id)
        focusOn(rowId(command.id))
        return true
      case 'open':
        open(command.id)
        return true
      case 'claim':
        open(command.id)
        setClaimAsked(true)
        return true
      case 'search':
        focusOn(SEARCH)
        return true
      case 'toggle-help':
        setHelp(!help)
        if (!help) focusOn('help-sheet')
        return true
      case 'back':
        back()
        return true
      default:
        return false
    }
  })

  const onBoard = opened === undefined || board.confirmedAt === undefined ? undefined : (board.rows.find((row) => row.id === opened)?.version ?? 'absent')

  if (onWall)
    return (
      <DeskShell
        page="board"
        me={me}
        bare
        tools={
          <>
            <Box as="span" className={`line-state line-${line.tone}`}>
              {line.words}
            </Box>
            <Act className="bar-tool" onPress={leaveWall}>
              {say(locked ? 'workbench.wall.locked' : 'workbench.wall.off')}
            </Act>
          </>
        }
      >
        {() => <Wall title={say('workbench.wall.title', { desk: areaName(me.area) })} rows={inOrder(board.rows, now)} counts={countsOf(board.rows, viewer)} me={me.id} now={now} />}
      </DeskShell>
    )

  return (
    <DeskShell
      page="board"
      me={me}
      warning={sound === 'on' ? undefined : <SoundSwitch sound={sound} onSound={toggle} />}
      tools={<DeskTools sound={sound} onSound={toggle} onHear={hear} onWall={() => setWall(true)} help={help} onHelp={() => setHelp(!help)} />}
    >
      {(layout) => {
        const one = layout === 'one'
        const ticketOnly = one && opened !== undefined
        return (
          <>
            <Box className={`line-state line-${line.tone}`}>
              <Icon
                name={line.tone === 'down' ? 'no-network' : line.tone === 'slow' ? 'waiting' : 'done'}
                size="small"
                colour={line.tone === 'down' ? 'help' : line.tone === 'slow' ? 'amber' : 'jade'}
              />
              <Box as="span">{line.words}</Box>
              {line.tone === 'live' ? null : (
                <Act className="bar-tool" onPress={again}>
                  {say('workbench.retry')}
                </Act>
              )}
            </Box>
            <Box as="h1" className="unseen desk-unseen">
              {say('workbench.nav.board')}
            </Box>
            <Box className="unseen desk-unseen" live="polite">
              {board.arrived.length > 0 ? say('workbench.sound.arrived', { count: board.arrived.length }) : ''}
            </Box>
            {help ? <HelpSheet onClose={() => setHelp(false)} /> : null}
            <Box className="columns">
              {ticketOnly ? null : (
                <Box as="aside" className="column-filters" label={say('workbench.filters')}>
                  <Filters compact={one} lists={worklists.map((each) => ({ list: each, label: say(`workbench.list.${each}`), count: counts[each] }))} list={list} onList={setList} places={places} place={place} onPlace={setPlace} />
                </Box>
              )}
              {ticketOnly ? null : (
                <Box as="section" className="column-list" label={say('workbench.list.title')}>
                  <SearchBox
                    id={SEARCH}
                    label={say('workbench.search')}
                    value={typed}
                    onType={setTyped}
                    onLeave={() => {
                      setTyped('')
                      if (selected) focusOn(rowId(selected))
                    }}
                  />
                  <ListColumn
                    board={board}
                    rows={shown}
                    typed={typed}
                    filtered={list !== 'all' || place !== undefined}
                    me={me.id}
                    now={now}
                    selected={selected}
                    opened={opened}
                    onReach={setSelected}
                    onOpen={open}
                  />
                </Box>
              )}
              {opened ? (
                <Box className="column-ticket">
                  <TicketPanel id={opened} me={me} onBoard={onBoard} now={now} claimAsked={claimAsked} onClaimTaken={() => setClaimAsked(false)} onBack={one ? back : undefined} />
                </Box>
              ) : one ? null : (
                <Box className="column-ticket ticket-empty">
                  <Box className="state-title">{say('workbench.list.select')}</Box>
                  <Box className="quiet">{say('workbench.list.select.hint')}</Box>
                </Box>
              )}
            </Box>
          </>
        )
      }}
    </DeskShell>
  )
}
