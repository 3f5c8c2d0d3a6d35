import { ticketNumber } from '@domain/ids'
import { say } from '@words'
import { sayTime } from '@words/time'
import { useState } from 'react'
import { goInstead, goTo } from '@/platform/navigation'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { isProtectedPress, useFollowed, useOutgoing } from '@/urgent-queue'
import { Leave } from './leave'
import { type Mine, useMine } from './use-mine'
import { applicationRow } from './where-to'

export default function Progress() {
  const { mine, ask } = useMine()
  const [left, setLeft] = useState(false)
  const leave = () => {
    setLeft(true)
    ask()
  }
  return (
    <PageShell title={say('progress.title')}>
      {left && mine.state === 'unknown' ? <Notice kind="done" title={say('leave.done')} /> : null}
      <Applications mine={mine} ask={ask} />
      <Group>
        <Line kind="subhead">{say('progress.presses')}</Line>
        <Presses />
      </Group>
      <Press kind="quiet" icon="call" onPress={() => goTo('officers')}>
        {say('officers.title')}
      </Press>
      {mine.state === 'known' || mine.state === 'trouble' ? <Leave onLeft={leave} /> : null}
    </PageShell>
  )
}

/** Applications and the inbox of whoever has proven who they are; everybody else is offered to do so, and sees no less of this phone's presses. */
function Applications({ mine, ask }: { mine: Mine; ask: () => void }) {
  const now = useNow(60_000)
  return (
    <Group>
      <Line kind="subhead">{say('progress.applications')}</Line>
      {mine.state === 'looking' ? <Line kind="quiet">{say('kit.loading')}</Line> : null}
      {mine.state === 'trouble' ? (
        <Notice kind="waiting" icon="no-network" title={mine.refusal.title}>
          <Press kind="quiet" icon="again" onPress={ask}>
            {say('progress.again')}
          </Press>
        </Notice>
      ) : null}
      {mine.state === 'unknown' ? (
        <Press icon="person" hint={say('progress.log-in.hint')} onPress={() => goInstead('login', { want: 'real-name', to: '/pages/progress/index' })}>
          {say('progress.log-in')}
        </Press>
      ) : null}
      {mine.state === 'known' ? (
        <>
          <Press kind="row" icon="inbox" hint={mine.unseen > 0 ? say('progress.inbox.unseen', { count: mine.unseen }) : say('progress.inbox.all-seen')} onPress={() => goTo('inbox')}>
            {say('progress.inbox')}
          </Press>
          {mine.applications.map((application) => {
            const { icon, title, hint, page } = applicationRow(application, now)
            return (
              <Press key={application.id} kind="row" icon={icon} hint={hint} onPress={() => goTo(page, { application: application.id })}>
                {title}
              </Press>
            )
          })}
          {mine.applications.length === 0 ? (
            <>
              <Line>{say('progress.applications.none')}</Line>
              <Press icon="apply" hint={say('progress.applications.none.detail')} onPress={() => goTo('apply')}>
                {say('progress.applications.begin')}
              </Press>
            </>
          ) : null}
        </>
      ) : null}
    </Group>
  )
}

/** Newest first; a protected press never stands here. */
function Presses() {
  const now = useNow(60_000)
  const outgoing = useOutgoing().filter((press) => !isProtectedPress(press))
  const followed = useFollowed()
  const rows = [
    ...outgoing.map(({ key, keptAt }) => ({ key, keptAt, state: 'undelivered' as const })),
    ...followed.map(({ press: { key, keptAt }, open }) => ({ key, keptAt, state: open ? ('open' as const) : ('closed' as const) })),
  ].sort((a, b) => b.keptAt - a.keptAt)
  if (rows.length === 0) return <PageState kind="empty" title={say('progress.presses.none')} detail={say('progress.presses.none.detail')} />
  return (
    <>
      {rows.map(({ key, keptAt, state }) => (
        <Press
          key={key}
          kind="row"
          icon={state === 'undelivered' ? 'waiting' : state === 'open' ? 'now' : 'done'}
          hint={say('progress.press.hint', { time: sayTime(keptAt, now), number: ticketNumber(key) })}
          onPress={() => goTo('status', { key })}
        >
          {say(`progress.press.${state}`)}
        </Press>
      ))}
    </>
  )
}
