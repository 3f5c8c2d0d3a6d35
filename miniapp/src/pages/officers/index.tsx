import { say } from '@words'
import { DeskFinder } from '@/desks/desk-finder'
import { PageShell } from '@/ui/page-shell'

export default function Officers() {
  return (
    <PageShell title={say('officers.title')}>
      <DeskFinder />
    </PageShell>
  )
}
