import { refuseToSign as route } from '@contract/signing'
import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { refuseToSign } from '@/api/signing'
import { useAct } from '@/live/use-act'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'

/** Not signing: what follows from it, that nobody at home learns of it, somebody to talk to alone; said once, blamed never. */
export function Refusing({ application, onClose }: { application: ApplicationId; onClose: () => void }) {
  const act = useAct()
  const { hotline } = book().city
  const refuse = async () => {
    if (await act.run(route.name, (key) => refuseToSign(application, key))) onClose()
  }
  return (
    <PageShell
      title={say('refuse.title')}
      help={say('refuse.outcome')}
      step="refuse"
      onBack={onClose}
      foot={
        <Press kind="main" off={act.busy} onPress={() => void refuse()}>
          {say('refuse.sure')}
        </Press>
      }
    >
      {act.refusal ? <Notice kind="waiting" title={act.refusal.title} /> : null}
      <Group>
        <Line>{say('refuse.private')}</Line>
        <Line>{say('refuse.alone')}</Line>
        <Press icon="call" onPress={() => call(hotline)}>
          {say('refuse.alone.call', { hotline })}
        </Press>
      </Group>
      <Press kind="quiet" icon="back" onPress={onClose}>
        {say('refuse.back')}
      </Press>
    </PageShell>
  )
}
