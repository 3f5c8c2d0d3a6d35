import { signPaper as route } from '@contract/signing'
import { type ApplicationId, ApplicationIdSchema, type DocumentId, DocumentIdSchema } from '@domain/ids'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { useEffect, useMemo, useState } from 'react'
import { readMyPapers, signPaper } from '@/api/signing'
import { useAct } from '@/live/use-act'
import { goInstead } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { ProvenOnly } from '@/session/proven-only'
import { Choice } from '@/ui/choice'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { isBlank, nothingDrawn, strokesOf } from '../../pad/mark'
import { Pad } from '../../pad/pad'
import { nextOf } from '../../room/papers-view'
import { knownDevice, noteDevice, readingOf } from '../../room/readings'
import '../../sign.css'

export default function MarkPage() {
  const { params } = useRouter()
  const application = ApplicationIdSchema.safeParse(params.application)
  const document = DocumentIdSchema.safeParse(params.document)
  if (!application.success || !document.success) return <PageShell title={say('mark.title')}><PageState kind="empty" /></PageShell>
  return <ProvenOnly title={say('mark.title')}>{() => <Mark application={application.data} document={document.data} />}</ProvenOnly>
}

/** The mark under a paper that was read or heard on this phone just now; without that its reader is led back to the paper. */
function Mark({ application, document }: { application: ApplicationId; document: DocumentId }) {
  const reading = readingOf(document)
  const [drawn, setDrawn] = useState(nothingDrawn)
  const [blank, setBlank] = useState(true)
  const [device, setDevice] = useState(knownDevice)
  const [wrong, setWrong] = useState<{ mark?: true; device?: true }>({})
  const act = useAct()
  const { hotline } = book().city
  const devices = useMemo(
    () => [
      { value: 'own' as const, label: say('mark.phone.own') },
      { value: 'shared' as const, label: say('mark.phone.shared'), hint: say('mark.phone.shared.help') },
    ],
    [],
  )
  const toPaper = () => goInstead('paper', { application, document })
  const unread = reading === undefined
  useEffect(() => {
    if (unread) goInstead('paper', { application, document })
  }, [unread, application, document])

  const again = () => {
    setDrawn(nothingDrawn())
    setBlank(true)
  }
  const sign = async () => {
    setWrong({ ...(isBlank(drawn) && { mark: true }), ...(device === undefined && { device: true }) })
    if (!reading || isBlank(drawn) || device === undefined) return
    noteDevice(device)
    const body = { strokes: strokesOf(drawn), purposes: [...reading.purposes], how: reading.how, device }
    const sealed = await act.run(`${route.name} ${JSON.stringify(body)}`, (key) => signPaper(application, document, body, key))
    if (sealed) await goOn(application, sealed.left)
  }

  return (
    <PageShell
      title={say('mark.title')}
      help={say('mark.any')}
      onBack={toPaper}
      foot={
        <Press kind="main" icon="done" off={act.busy} onPress={() => void sign()}>
          {say(act.busy ? 'mark.sending' : 'mark.sign')}
        </Press>
      }
    >
      {act.refusal ? (
        <Notice kind="waiting" title={act.refusal.title}>
          {act.refusal.code === 'no-network' ? null : <PaperAgain onPress={toPaper} />}
        </Notice>
      ) : null}
      <Pad label={say('mark.pad')} drawn={drawn} onDrawn={() => setBlank(false)} />
      {wrong.mark && blank ? <Notice kind="waiting" title={say('mark.empty')} /> : null}
      <Press icon="again" off={blank} onPress={again}>
        {say('mark.clear')}
      </Press>
      <Choice label={say('mark.phone')} options={devices} value={device} error={wrong.device && device === undefined ? say('field.choose-one') : undefined} onChoose={setDevice} />
      <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
        {say('mark.cannot', { hotline })}
      </Press>
    </PageShell>
  )
}

const PaperAgain = ({ onPress }: { onPress: () => void }) => (
  <Press kind="quiet" icon="paper" onPress={onPress}>
    {say('mark.paper-again')}
  </Press>
)

/** To the next paper that waits for this hand, or to the thanks. */
async function goOn(application: ApplicationId, left: number): Promise<void> {
  if (left === 0) return goInstead('signed', { application })
  const answer = await readMyPapers(application)
  const next = answer.ok ? nextOf(answer.value.papers) : undefined
  if (next) goInstead('paper', { application, document: next.id })
  else goInstead('signing-room', { application })
}
