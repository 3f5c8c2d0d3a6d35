import type { AreaCode } from '@domain/area/area'
import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { useMemo, useState } from 'react'
import { Icon } from '@/ui/icon/icon'
import { closeSession, readMe } from '../api/staff'
import { Filters } from '../board/filters'
import { HelpSheet } from '../board/help-sheet'
import { commandOf } from '../board/keys'
import { lineOf } from '../board/line-words'
import { focusOn } from '../hands/focus'
import { useKeys } from '../hands/use-keys'
import { useNow } from '../hands/use-now'
import { placeName } from '../say/area-names'
import { openPage } from '../session/pages'
import { endSession, type Me } from '../session/session'
import { useIdle } from '../session/use-idle'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { DeskShell } from '../ui/desk-shell'
import { SearchBox } from '../ui/search-box'
import { CaseColumn } from './case-column'
import { rowId } from './case-list'
import { CasePanel } from './case-panel'
import { matches } from './search'
import { useWorklist } from './use-worklist'
import { caseLists, countOf, inOrder, loadByPlace, placeOf, rowsOf, sayList, type CaseList } from './worklists'

const SEARCH = 'case-search'

/** The case desk: what waits for this office, most urgent first; beside it the one case in hand. */
export function CaseDesk({ me }: { me: Me }) {
  const now = useNow()
  const { listed, again } = useWorklist()
  const [list, setList] = useState<CaseList>(me.role === 'supervisor' ? 'all' : 'mine')
  const [place, setPlace] = useState<AreaCode>()
  const [typed, setTyped] = useState('')
  const [selected, setSelected] = useState<ApplicationId>()
  const [opened, setOpened] = useState<ApplicationId>()
  const [help, setHelp] = useState(false)

  const ofPlace = place === undefined ? listed.rows : listed.rows.filter((row) => placeOf(row) === place)
  const shown = inOrder(rowsOf(list, ofPlace)).filter((row) => matches(row, typed, placeName))
  const places = useMemo(() => loadByPlace(listed.rows), [listed.rows])
  const line = lineOf(listed, now, say('workbench.cases.never'))

  useIdle({
    minutes: me.idleMinutes,
    off: false,
    tell: () => void readMe(),
    onIdle: () => {
      void closeSession()
      endSession('ended')
      openPage('login')
    },
  })

  const open = (id: ApplicationId) => {
    setSelected(id)
    setOpened(id)
    setHelp(false)
  }
  const back = () => {
    setOpened(undefined)
    setHelp(false)
    if (selected) focusOn(rowId(selected))
  }

  useKeys((press) => {
    const command = commandOf(press, { ids: shown.map((row) => row.id), selected, opened })
    switch (command?.type) {
      case 'select':
        setSelected(command.id)
        focusOn(rowId(command.id))
        return true
      case 'open':
        open(command.id)
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

  const inList = opened === undefined || listed.confirmedAt === undefined ? undefined : (listed.rows.find((row) => row.id === opened)?.version ?? 'absent')

  return (
    <DeskShell
      page="cases"
      me={me}
      tools={
        <Act className="bar-tool bar-desk-only" expanded={help} shortcut="?" onPress={() => setHelp(!help)}>
          {say('workbench.help')}
        </Act>
      }
    >
      {(layout) => {
        const one = layout === 'one'
        const caseOnly = opened !== undefined && one
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
              {say('workbench.nav.cases')}
            </Box>
            {help ? <HelpSheet noClaim onClose={() => setHelp(false)} /> : null}
            <Box className={opened ? 'columns case-columns case-columns-opened' : 'columns case-columns'}>
              {caseOnly ? null : (
                <Box as="aside" className="column-filters" label={say('workbench.filters')}>
                  <Filters
                    compact={one}
                    lists={caseLists.map((each) => ({ list: each, label: sayList(each), count: countOf(each, ofPlace) }))}
                    list={list}
                    onList={setList}
                    places={places}
                    place={place}
                    onPlace={setPlace}
                  />
                </Box>
              )}
              {caseOnly ? null : (
                <Box as="section" className="column-list" label={say('workbench.cases.title')}>
                  <SearchBox
                    id={SEARCH}
                    label={say('workbench.cases.search')}
                    value={typed}
                    onType={setTyped}
                    onLeave={() => {
                      setTyped('')
                      if (selected) focusOn(rowId(selected))
                    }}
                  />
                  <CaseColumn listed={listed} rows={shown} list={list} typed={typed} selected={selected} opened={opened} onReach={setSelected} onOpen={open} />
                </Box>
              )}
              {opened ? (
                <Box className="column-ticket">
                  <CasePanel id={opened} me={me} inList={inList} now={now} onActed={again} onBack={one ? back : undefined} />
                </Box>
              ) : one ? null : (
                <Box className="column-ticket ticket-empty">
                  <Box className="state-title">{say('workbench.cases.select')}</Box>
                  <Box className="quiet">{say('workbench.cases.select.hint')}</Box>
                </Box>
              )}
            </Box>
          </>
        )
      }}
    </DeskShell>
  )
}
