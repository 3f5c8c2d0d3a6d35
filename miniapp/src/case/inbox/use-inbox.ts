import type { readInbox as route } from '@contract/my-case'
import type { AnswerOf } from '@contract/route'
import type { NoticeId } from '@domain/ids'
import { useState } from 'react'
import { markSeen, readInbox } from '@/api/my-case'
import { useOnShow } from '@/live/use-on-show'
import type { Refusal } from '@/platform/request'

export type Inbox = AnswerOf<typeof route>

/** What this person was told, read anew whenever the page is seen; what is opened counts as seen here and on the server. */
export function useInbox(): { inbox?: Inbox; refusal?: Refusal; ask: () => void; see: (notice: NoticeId) => void } {
  const [inbox, setInbox] = useState<Inbox>()
  const [refusal, setRefusal] = useState<Refusal>()
  const ask = () =>
    void readInbox().then((answer) => {
      if (answer.ok) setInbox(answer.value)
      setRefusal(answer.ok ? undefined : answer.refusal)
    })
  useOnShow(ask)
  const see = (notice: NoticeId) => {
    // Not heard: it stays unseen, and is marked when it is opened again.
    void markSeen([notice])
    setInbox((before) => before && { ...before, notices: before.notices.map((each) => (each.id === notice ? { ...each, seen: true } : each)) })
  }
  return { ...(inbox && { inbox }), ...(refusal && { refusal }), ask, see }
}
