import { say } from '@words'
import { useEffect, useState, type ReactNode } from 'react'
import { isExampleBook } from '@/policy/book'
import { nextScale, nextScaleWords, setTextScale, useTextSize } from '@/ui/text-size'
import { Icon } from '@/ui/icon/icon'
import { closeSession } from '../api/staff'
import type { Layout } from '../hands/layout'
import { useLayout } from '../hands/use-layout'
import { may } from '../session/may'
import { openPage, type WorkbenchPage } from '../session/pages'
import { endSession, type Me } from '../session/session'
import { areaName } from '../say/area-names'
import { Act } from './act'
import { Box } from './box'
import '../workbench.css'

interface DeskShellProps {
  page: WorkbenchPage
  me: Me | undefined
  /** switches of this page, beside the text size */
  tools?: ReactNode
  /** the switch that must be seen even where the others are folded away */
  warning?: ReactNode
  /** nothing but the content: the wall */
  bare?: boolean
  children: (layout: Layout) => ReactNode
}

/** What every page of the desk shares: one line with the places to go, who is logged in, text size, the way out. On a phone all but the text size is folded away, so that the list is seen first. */
export function DeskShell({ page, me, tools, warning, bare = false, children }: DeskShellProps) {
  const { scale, classes } = useTextSize()
  const layout = useLayout(scale)
  const size = nextScaleWords(scale)
  const [unfolded, setUnfolded] = useState(false)
  const foldable = layout === 'one' && me !== undefined && !bare
  const folded = foldable && !unfolded
  return (
    <Box className={`shell desk desk-${layout} ${bare ? 'desk-bare' : ''} ${classes}`}>
      <Box as="header" className="bar">
        <Box className="bar-name">
          <Box as="strong">{say('workbench.name')}</Box>
          {isExampleBook() ? (
            <Box as="span" className="bar-example">
              {say('workbench.example')}
            </Box>
          ) : null}
        </Box>
        {me && !bare && !folded ? <Places page={page} me={me} /> : null}
        <Box className="bar-tools">
          {warning}
          {folded ? null : tools}
          <Act className="bar-tool" label={say(size.label)} onPress={() => setTextScale(nextScale(scale))}>
            <Icon name="larger-text" size="small" colour="jade" />
            <Box as="span">{say(size.text)}</Box>
          </Act>
          {me && !bare && !folded ? <Leave me={me} /> : null}
          {foldable ? (
            <Act className="bar-tool" expanded={unfolded} onPress={() => setUnfolded(!unfolded)}>
              {say('workbench.more')}
            </Act>
          ) : null}
        </Box>
      </Box>
      <Box as="main" className="desk-main">
        {me ? (
          children(layout)
        ) : (
          <Box live="polite" className="desk-loading">
            {say('workbench.loading')}
          </Box>
        )}
      </Box>
    </Box>
  )
}

function Places({ page, me }: { page: WorkbenchPage; me: Me }) {
  const places: [WorkbenchPage, boolean][] = [
    ['board', may(me.role, 'urgent-board.read')],
    ['cases', may(me.role, 'case-list.read')],
    ['rota', may(me.role, 'duty-rota.read')],
    ['accounts', may(me.role, 'staff.manage')],
    ['password', true],
  ]
  return (
    <Box as="nav" className="bar-places" label={say('workbench.nav')}>
      {places.map(([to, shown]) =>
        shown && to !== 'login' ? (
          <Act key={to} className={to === page ? 'bar-place bar-here' : 'bar-place'} current={to === page} onPress={() => openPage(to)}>
            {say(`workbench.nav.${to}`)}
          </Act>
        ) : null,
      )}
    </Box>
  )
}

function Leave({ me }: { me: Me }) {
  const [leaving, setLeaving] = useState(false)
  useEffect(() => {
    if (!leaving) return
    void closeSession().then(() => {
      endSession('left')
      openPage('login')
    })
  }, [leaving])
  return (
    <>
      <Box className="bar-me">
        <Box as="strong">{me.name}</Box>
        <Box as="span" className="bar-role">{`${areaName(me.area)} ${say(`workbench.role.${me.role}`)}`}</Box>
      </Box>
      <Act className="bar-tool" off={leaving} onPress={() => setLeaving(true)}>
        <Icon name="leave" size="small" colour="jade" />
        <Box as="span">{say('workbench.leave')}</Box>
      </Act>
    </>
  )
}
