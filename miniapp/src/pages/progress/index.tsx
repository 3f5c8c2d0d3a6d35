import { ticketNumber } from '@domain/ids'
import { say } from '@words'
import { sayTime } from '@words/time'
import { goTo } from '@/platform/navigation'
import { Group, Line } from '@/ui/line'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { isProtectedPress, useFollowed, useOutgoing } from '@/urgent-queue'

export default function Progress() {
  return (
    <PageShell title={say('progress.title')}>
      <Group>
        <Line kind="subhead">{say('progress.presses')}</Line>
        <Presses />
      </Group>
      <Group>
        <Line kind="subhead">{say('progress.applications')}</Line>
        <Line>{say('progress.applications.coming')}</Line>
        <Line kind="quiet">{say('progress.applications.now')}</Line>
        <Press icon="call" onPress={() => goTo('officers')}>
          {say('officers.title')}
        </Press>
      </Group>
    </PageShell>
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
