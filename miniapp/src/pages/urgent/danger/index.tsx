import { useState } from 'react'
import { say } from '@words'
import { goTo } from '@/platform/navigation'
import { call, writeSms } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group } from '@/ui/line'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'

export default function Danger() {
  const { medical, fire, police, policeSms } = book().emergencyNumbers
  const [called, setCalled] = useState(false)
  const numbers = [
    { number: medical, what: say('danger.medical'), icon: 'ambulance' },
    { number: fire, what: say('danger.fire'), icon: 'fire' },
    { number: police, what: say('danger.police'), icon: 'police' },
  ] as const
  const foot = (
    <Press kind="main" onPress={() => goTo('press')}>
      {say(called ? 'danger.called' : 'danger.none')}
    </Press>
  )
  return (
    <PageShell title={say('danger.title')} help={say('danger.help')} foot={foot}>
      <Group>
        {numbers.map(({ number, what, icon }) => (
          <Press
            key={number}
            kind="danger-call"
            icon={icon}
            hint={what}
            className="danger-number"
            label={say('danger.call.label', { number, what })}
            onPress={() => {
              setCalled(true)
              call(number)
            }}
          >
            {number}
          </Press>
        ))}
        <Press
          kind="row"
          icon="sms-only"
          hint={say('danger.silent.hint')}
          onPress={() => {
            setCalled(true)
            writeSms(policeSms, '')
          }}
        >
          {say('danger.silent', { number: policeSms })}
        </Press>
      </Group>
    </PageShell>
  )
}
