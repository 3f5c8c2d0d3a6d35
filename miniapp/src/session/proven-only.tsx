import type { Myself } from '@contract/identity'
import type { ReactNode } from 'react'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Refused } from '@/ui/refused'
import { useProven } from './use-proven'

interface ProvenOnlyProps {
  /** the page's heading while it is not known who holds the phone */
  title: string
  children: (me: Myself) => ReactNode
}

/** A page that opens for somebody who has proven their name; everybody else proves it first and comes back here. */
export function ProvenOnly({ title, children }: ProvenOnlyProps) {
  const proven = useProven('real-name')
  if (proven.state === 'proven') return <>{children(proven.me)}</>
  return <PageShell title={title}>{proven.state === 'unheard' ? <Refused refusal={proven.refusal} onAgain={proven.again} /> : <PageState kind="loading" />}</PageShell>
}
