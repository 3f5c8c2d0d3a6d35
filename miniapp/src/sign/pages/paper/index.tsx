import { type ApplicationId, ApplicationIdSchema, type DocumentId, DocumentIdSchema } from '@domain/ids'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { ProvenOnly } from '@/session/proven-only'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Refused } from '@/ui/refused'
import { isOpen } from '../../room/papers-view'
import { Reading } from '../../room/reading'
import { SignedPaper } from '../../room/signed-paper'
import { usePapers } from '../../room/use-papers'
import '../../sign.css'

export default function PaperPage() {
  const { params } = useRouter()
  const application = ApplicationIdSchema.safeParse(params.application)
  const document = DocumentIdSchema.safeParse(params.document)
  if (!application.success || !document.success) return <Nowhere />
  return <ProvenOnly title={say('room.title')}>{() => <PaperOf application={application.data} document={document.data} listen={params.listen === 'yes'} />}</ProvenOnly>
}

function PaperOf({ application, document, listen }: { application: ApplicationId; document: DocumentId; listen: boolean }) {
  const { papers: room, refusal, ask } = usePapers(application)
  if (!room) return <PageShell title={say('room.title')}>{refusal ? <Refused refusal={refusal} onAgain={ask} /> : <PageState kind="loading" />}</PageShell>
  const paper = room.papers.find(({ id }) => id === document)
  if (!paper) return <Nowhere />
  return isOpen(paper) ? <Reading application={application} paper={paper} listen={listen} /> : <SignedPaper application={application} paper={paper} />
}

function Nowhere() {
  return (
    <PageShell title={say('room.title')}>
      <PageState kind="empty" title={say('room.paper.replaced')} detail={say('room.paper.gone')} />
    </PageShell>
  )
}
