import type { verifyPaper as route } from '@contract/signing'
import type { AnswerOf } from '@contract/route'
import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { sayTime } from '@words/time'
import { useState } from 'react'
import { readPaperFile, verifyPaper } from '@/api/signing'
import { useAct } from '@/live/use-act'
import { showPdf } from '@/platform/show-pdf'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { Blocks } from './blocks'
import { type Paper, paperRow } from './papers-view'

/** A paper that was signed or replaced: its words, its printed form, and whether anything was changed since. */
export function SignedPaper({ application, paper }: { application: ApplicationId; paper: Paper }) {
  const now = useNow(60_000)
  const opening = useAct()
  const [shown, setShown] = useState(true)
  const open = async () => {
    const file = await opening.run('file', () => readPaperFile(application, paper.id))
    if (file) setShown(await showPdf(file.name, file.pdf))
  }
  const { icon, hint } = paperRow(paper, now)
  return (
    <PageShell title={paper.title} foot={paper.state === 'signed' ? <Verified application={application} paper={paper} /> : undefined}>
      <Notice kind={paper.state === 'signed' ? 'done' : 'office'} icon={icon} title={hint} />
      <Press icon="paper" off={opening.busy} onPress={() => void open()}>
        {say('room.paper.file')}
      </Press>
      {opening.refusal || !shown ? <Notice kind="waiting" title={opening.refusal?.title ?? say('room.paper.file.failed')} /> : null}
      <Blocks blocks={paper.blocks.filter(({ kind }) => kind !== 'title')} />
    </PageShell>
  )
}

/** Checks every seal anew, and says what it means in plain words. */
function Verified({ application, paper }: { application: ApplicationId; paper: Paper }) {
  const checking = useAct()
  const [found, setFound] = useState<AnswerOf<typeof route>>()
  const check = async () => setFound(await checking.run('verify', () => verifyPaper(application, paper.id)))
  return (
    <Group>
      {found ? <Verdict {...found} /> : null}
      {checking.refusal ? <Notice kind="waiting" title={checking.refusal.title} /> : null}
      <Press kind="main" icon="shield" off={checking.busy} onPress={() => void check()}>
        {say(checking.busy ? 'verify.checking' : 'verify.check')}
      </Press>
    </Group>
  )
}

function Verdict({ intact, broken, sealedAt }: AnswerOf<typeof route>) {
  const now = useNow(60_000)
  const { hotline } = book().city
  if (!intact) {
    return (
      <Group>
        <Notice kind="waiting" title={say('verify.broken', { hotline })}>
          {broken.map((part) => (
            <Line key={part}>{say(`verify.broken.${part}`)}</Line>
          ))}
        </Notice>
        <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
          {say('status.call', { phone: hotline })}
        </Press>
      </Group>
    )
  }
  return (
    <Notice kind="done" icon="shield" title={say('verify.intact')}>
      {sealedAt === undefined ? null : <Line kind="small">{say('verify.sealed', { when: sayTime(sealedAt, now) })}</Line>}
      <Line kind="small">{say('verify.means')}</Line>
    </Notice>
  )
}
