import { say } from '@words'
import { EmergencyNumbers } from '@/emergency/emergency-numbers'
import { goTo } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { isProtectedPress, useFollowed, useOutgoing } from '@/urgent-queue'
import './index.css'

export default function Home() {
  const { city } = book()
  return (
    <PageShell first title={say('home.title')}>
      <MyPress />
      <Group>
        <Press kind="help" className="home-help" hint={say('home.help.hint')} onPress={() => goTo('danger')}>
          {say('home.help')}
        </Press>
        <Group kind="row">
          <Press kind="plain" className="home-second" icon="apply" hint={say('home.apply.hint')} onPress={() => goTo('apply')}>
            {say('home.apply')}
          </Press>
          <Press kind="plain" className="home-second" icon="progress" hint={say('home.progress.hint')} onPress={() => goTo('progress')}>
            {say('home.progress')}
          </Press>
        </Group>
      </Group>
      <EmergencyNumbers />
      <Group>
        <Line>{say('home.free')}</Line>
        <Press kind="quiet" icon="call" onPress={() => call(city.hotline)}>
          {say('home.hotline', { hotline: city.hotline })}
        </Press>
      </Group>
    </PageShell>
  )
}

/** A quiet line when a press of this phone is not delivered or still open; a protected one never shows. */
function MyPress() {
  const undelivered = useOutgoing().find((press) => !isProtectedPress(press))
  const open = useFollowed().find((each) => each.open)
  if (undelivered) {
    return (
      <Press kind="row" icon="waiting" hint={say('home.undelivered.hint')} onPress={() => goTo('status', { key: undelivered.key })}>
        {say('home.undelivered')}
      </Press>
    )
  }
  if (!open) return null
  return (
    <Press kind="row" icon="now" hint={say('home.open.hint')} onPress={() => goTo('status', { key: open.press.key })}>
      {say('home.open')}
    </Press>
  )
}
