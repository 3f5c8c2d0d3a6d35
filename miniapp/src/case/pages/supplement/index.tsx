import '@/case/words'
import { answerSupplement as route, type MyCase } from '@contract/my-case'
import { say } from '@words'
import { sayCannot, saySupplement } from '@words/say-case'
import { useState } from 'react'
import { answerSupplement } from '@/api/my-case'
import { useAct } from '@/live/use-act'
import { forgetPhotos } from '@/photos/keeping'
import { goInstead } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { TextArea } from '@/ui/text-area'
import { Tick } from '@/ui/tick'
import { CasePage } from '../../follow/case-page'
import { sayDay } from '../../follow/say-day'
import { answersOf, draftsOf, dropDrafts, type ItemDraft, keepDrafts } from '../../supplement/answers'
import { PhotoOfItem } from '../../supplement/photo-of-item'

type Supplement = NonNullable<MyCase['supplement']>

export default function SupplementPage() {
  return <CasePage title={say('follow.title')}>{(of) => (of.supplement?.open ? <Asked of={of} supplement={of.supplement} /> : <Over of={of} />)}</CasePage>
}

/** Everything that is still missing, asked once: a photo, some words, or that they cannot get it. */
function Asked({ of, supplement }: { of: MyCase; supplement: Supplement }) {
  const now = useNow(60_000)
  const [drafts, setDrafts] = useState(() => draftsOf(of.id))
  const [missing, setMissing] = useState<readonly string[]>([])
  const [arriving, setArriving] = useState(false)
  const act = useAct()
  const { title, items, until } = saySupplement(supplement, sayDay(supplement.due, now))
  const change = (id: string, draft: ItemDraft) => {
    const next = { ...draftsOf(of.id), [id]: { ...draftsOf(of.id)[id], ...draft } }
    keepDrafts(of.id, next)
    setDrafts(next)
    setMissing((before) => before.filter((each) => each !== id))
    setArriving(false)
  }
  const send = async () => {
    const given = answersOf(supplement.items, draftsOf(of.id))
    setMissing(given.missing)
    setArriving(given.arriving.length > 0)
    if (given.missing.length > 0 || given.arriving.length > 0) return
    const done = await act.run(`${route.name} ${JSON.stringify(given.answers)}`, (key) => answerSupplement(of.id, given.answers, key))
    if (!done) return
    dropDrafts(of.id)
    void forgetPhotos({ application: of.id })
    goInstead('case', { application: of.id })
  }
  return (
    <PageShell
      title={title}
      help={until[0]}
      foot={
        <Press kind="main" off={act.busy} onPress={() => void send()}>
          {say(act.busy ? 'supplement.sending' : 'supplement.send')}
        </Press>
      }
    >
      {act.refusal ? <Notice kind="waiting" title={act.refusal.title} /> : null}
      {arriving ? <Notice kind="waiting" title={say('supplement.photo.waiting')} /> : null}
      {supplement.items.map(({ id }, at) => {
        const said = items[at]
        const draft = drafts[id] ?? {}
        return (
          <Group key={id} kind="card">
            <Line kind="subhead">{said?.what ?? ''}</Line>
            <Line kind="quiet">{said?.why ?? ''}</Line>
            <PhotoOfItem application={of.id} item={id} what={said?.what ?? ''} onPhoto={(photo) => change(id, { photo })} />
            <TextArea label={say('supplement.words')} hint={say('supplement.words.hint')} value={draft.words} most={300} onType={(words) => change(id, { words })} />
            <Tick on={draft.cannot === true} error={missing.includes(id) ? say('supplement.missing') : undefined} onToggle={() => change(id, { cannot: draft.cannot !== true })}>
              {sayCannot()}
            </Tick>
          </Group>
        )
      })}
      <Group>
        {until.slice(1).map((line) => (
          <Line key={line}>{line}</Line>
        ))}
        <Press kind="quiet" icon="call" onPress={() => call(of.phone)}>
          {say('follow.call', { phone: of.phone })}
        </Press>
      </Group>
    </PageShell>
  )
}

/** What was asked and answered, or that nothing is asked. */
function Over({ of }: { of: MyCase }) {
  const now = useNow(60_000)
  const said = of.supplement && saySupplement(of.supplement, sayDay(of.supplement.due, now))
  const back = (
    <Press kind="main" icon="progress" onPress={() => goInstead('case', { application: of.id })}>
      {say('board.submitted.look')}
    </Press>
  )
  if (!said) {
    return (
      <PageShell title={say('follow.title')} foot={back}>
        <PageState kind="empty" title={say('supplement.none')} detail={say('supplement.none.detail')} />
      </PageShell>
    )
  }
  return (
    <PageShell title={say('supplement.sent')} help={said.until[0]} foot={back}>
      {said.items.map(({ what, why, answer }) => (
        <Group key={what} kind="card">
          <Line kind="subhead">{what}</Line>
          <Line kind="quiet">{why}</Line>
          {answer === undefined ? null : <Line>{answer}</Line>}
        </Group>
      ))}
    </PageShell>
  )
}
