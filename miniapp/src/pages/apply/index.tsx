import { say } from '@words'
import { DeskFinder } from '@/desks/desk-finder'
import { goTo } from '@/platform/navigation'
import { Group, Line } from '@/ui/line'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'

export default function Apply() {
  return (
    <PageShell title={say('apply.title')} help={say('apply.help')}>
      <Group>
        <Line kind="subhead">{say('apply.today')}</Line>
        <Line>{say('apply.today.how')}</Line>
        <Line>{say('apply.today.papers')}</Line>
      </Group>
      <DeskFinder />
      <Press kind="row" icon="help" hint={say('apply.urgent.hint')} onPress={() => goTo('danger')}>
        {say('apply.urgent')}
      </Press>
      <Group>
        <Line kind="subhead">{say('apply.coming')}</Line>
        <Line>{say('apply.coming.one')}</Line>
        <Line>{say('apply.coming.whole')}</Line>
        <Line>{say('apply.coming.steps')}</Line>
      </Group>
    </PageShell>
  )
}
