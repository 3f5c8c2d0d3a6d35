import '@/sign/words'
import type { Myself } from '@contract/identity'
import { type ApplicationId, ApplicationIdSchema } from '@domain/ids'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { goInstead, startOver } from '@/platform/navigation'
import { ProvenOnly } from '@/session/proven-only'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { StatusLines } from '@/ui/status-lines'
import { knownDevice } from '../../room/readings'
import { SomebodyElse } from '../../room/somebody-else'
import { usePapers } from '../../room/use-papers'
import '../../sign.css'

export default function DonePage() {
  const { params } = useRouter()
  const application = ApplicationIdSchema.safeParse(params.application)
  if (!application.success) return <PageShell title={say('mark.done')}><PageState kind="empty" /></PageShell>
  return <ProvenOnly title={say('mark.done')}>{(me) => <Done application={application.data} me={me} />}</ProvenOnly>
}

/** Thanks, what happens next, and a borrowed phone given back clean. */
function Done({ application, me }: { application: ApplicationId; me: Myself }) {
  const { papers, refusal } = usePapers(application)
  const mine = papers?.mine
  // Until it is known whose application it is, no button that would become another one under the thumb.
  const known = papers !== undefined || refusal !== undefined
  const steps = [
    { key: 'signed', state: 'done' as const, title: say('mark.done') },
    { key: 'others', state: 'now' as const, title: say('mark.next.others'), details: [say(mine ? 'mark.next.others.mine' : 'mark.next.others.detail')] },
    { key: 'submit', state: 'later' as const, title: say(mine ? 'mark.next.submit.mine' : 'mark.next.submit') },
    { key: 'office', state: 'later' as const, title: say('mark.next.office') },
  ]
  return (
    <PageShell
      title={say('mark.done.all')}
      foot={
        known ? (
          <Press kind="main" onPress={() => (mine ? goInstead('signing-board', { application }) : startOver())}>
            {say(mine ? 'room.board' : 'kit.home')}
          </Press>
        ) : undefined
      }
    >
      <StatusLines steps={steps} />
      <Line kind="quiet">{say('mark.done.keep')}</Line>
      <Press kind="quiet" icon="paper" onPress={() => goInstead('signing-room', { application })}>
        {say('mark.done.papers')}
      </Press>
      {knownDevice() === 'shared' ? (
        <Group>
          <Notice kind="waiting" icon="person" title={say('mark.phone.leave')} />
          <SomebodyElse me={me} />
        </Group>
      ) : null}
    </PageShell>
  )
}
