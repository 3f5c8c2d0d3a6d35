import { ApplicationIdSchema } from '@domain/ids'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { ProvenOnly } from '@/session/proven-only'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { invitationIn } from '../../board/invitation-address'
import { Invitation } from '../../room/invitation'
import { PapersOf } from '../../room/papers'
import '../../sign.css'

/** Entered by an invitation, or again by whoever has entered before. */
export default function RoomPage() {
  const { params } = useRouter()
  const application = ApplicationIdSchema.safeParse(params.application)
  const code = invitationIn(params)
  if (application.success) return <ProvenOnly title={say('room.title')}>{(me) => <PapersOf application={application.data} me={me} />}</ProvenOnly>
  if (code) return <Invitation code={code} />
  return (
    <PageShell title={say('room.title')}>
      <PageState kind="empty" title={say('room.not-yours')} detail={say('room.not-yours.help')} />
    </PageShell>
  )
}
