import type { CaseRow } from '@contract/case-work'
import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { Icon } from '@/ui/icon/icon'
import { Box } from '../ui/box'
import { CaseList } from './case-list'
import type { ListState } from './list-state'
import { type CaseList as List, sayNone } from './worklists'

interface CaseColumnProps {
  listed: ListState
  rows: readonly CaseRow[]
  list: List
  typed: string
  selected: ApplicationId | undefined
  opened: ApplicationId | undefined
  onReach: (id: ApplicationId) => void
  onOpen: (id: ApplicationId) => void
}

const names = ['clock', 'number', 'programme', 'people', 'place', 'status'] as const

/** The worklist, or why it is empty: a list that was never confirmed is not called empty. */
export function CaseColumn({ listed, rows, list, typed, ...rest }: CaseColumnProps) {
  if (listed.confirmedAt === undefined) return <Box className="list-state">{say(listed.failing ? 'workbench.cases.never' : 'workbench.loading')}</Box>
  if (rows.length === 0)
    return typed.trim() === '' ? (
      <Box className="list-state">
        <Icon name="done" colour="jade" />
        <Box className="state-title">{sayNone(list)}</Box>
      </Box>
    ) : (
      <Box className="list-state" live="polite">
        {say('workbench.list.no-match', { typed: typed.trim() })}
      </Box>
    )
  return (
    <>
      <Box className="row-names case-row-names">
        {names.map((name) => (
          <Box as="span" key={name} className={`row-name-${name}`}>
            {say(`workbench.cases.column.${name}`)}
          </Box>
        ))}
      </Box>
      <CaseList rows={rows} {...rest} />
      {listed.more ? <Box className="quiet small list-more">{say('workbench.cases.more')}</Box> : null}
    </>
  )
}
