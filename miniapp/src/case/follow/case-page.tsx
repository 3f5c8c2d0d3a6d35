import type { MyCase } from '@contract/my-case'
import { type ApplicationId, ApplicationIdSchema } from '@domain/ids'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { sayTime } from '@words/time'
import type { ReactNode } from 'react'
import type { Live } from '@/live/use-live'
import { startOver } from '@/platform/navigation'
import { ProvenOnly } from '@/session/proven-only'
import { Notice } from '@/ui/notice'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { Refused } from '@/ui/refused'
import { useCase } from './use-case'

interface CasePageProps {
  /** the page's heading while the case is not there yet */
  title: string
  children: (of: MyCase, live: Live<MyCase>) => ReactNode
}

/** A page about one case, named by `application` in its address: opened for whoever has a part in it. */
export function CasePage({ title, children }: CasePageProps) {
  const { params } = useRouter()
  const application = ApplicationIdSchema.safeParse(params.application)
  if (!application.success) return <Gone />
  return (
    <ProvenOnly title={title}>
      {() => (
        <Known application={application.data} title={title}>
          {children}
        </Known>
      )}
    </ProvenOnly>
  )
}

function Known({ application, title, children }: CasePageProps & { application: ApplicationId }) {
  const live = useCase(application)
  const { value, trouble, ask } = live
  if (value) return <>{children(value, live)}</>
  if (trouble?.code === 'not-found') return <Gone />
  return <PageShell title={title}>{trouble ? <Refused refusal={trouble} onAgain={ask} /> : <PageState kind="loading" />}</PageShell>
}

function Gone() {
  return (
    <PageShell title={say('follow.title')} foot={<Press kind="main" onPress={() => startOver('progress')}>{say('progress.title')}</Press>}>
      <PageState kind="empty" title={say('follow.gone')} detail={say('follow.gone.detail')} />
    </PageShell>
  )
}

/** What stands on the page is older than a moment. */
export function Stale({ live: { trouble, heardAt } }: { live: Live<MyCase> }) {
  const now = useNow(30_000)
  return trouble ? <Notice kind="waiting" icon="no-network" title={say('follow.stale', { time: sayTime(heardAt, now) })} /> : null
}
