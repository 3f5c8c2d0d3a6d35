import { say } from '@words'
import { sayNotice } from '@words/say-notice'
import { sayTime } from '@words/time'
import { goTo } from '@/platform/navigation'
import { ProvenOnly } from '@/session/proven-only'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { Refused } from '@/ui/refused'
import { type Inbox, useInbox } from '../../inbox/use-inbox'
import { pageOf } from '../../inbox/where-to'

export default function InboxPage() {
  return <ProvenOnly title={say('inbox.title')}>{() => <Told />}</ProvenOnly>
}

/** Everything this person was told, newest first; each leads to what it speaks of. */
function Told() {
  const { inbox, refusal, ask, see } = useInbox()
  const now = useNow(60_000)
  const open = ({ id, kind, application, seen }: Inbox['notices'][number]) => {
    if (!seen) see(id)
    const page = pageOf({ kind, application })
    if (page && application !== undefined) goTo(page, { application })
  }
  return (
    <PageShell title={say('inbox.title')}>
      {!inbox ? refusal ? <Refused refusal={refusal} onAgain={ask} /> : <PageState kind="loading" /> : null}
      {inbox?.notices.length === 0 ? <PageState kind="empty" title={say('inbox.none')} detail={say('inbox.none.detail')} /> : null}
      {inbox?.notices.map((notice) => {
        const { title, text } = sayNotice(notice)
        const line = say('inbox.line', { time: sayTime(notice.at, now), text })
        return (
          <Press key={notice.id} kind="row" icon={notice.seen ? 'done' : 'inbox'} hint={line} onPress={() => open(notice)}>
            {notice.seen ? title : say('inbox.new-title', { title })}
          </Press>
        )
      })}
    </PageShell>
  )
}
