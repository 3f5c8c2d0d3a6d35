import '@/sign/words'
import { submitApplication as submitRoute } from '@contract/application'
import { renewInvitation as renewRoute } from '@contract/signing'
import { type ApplicationId, ApplicationIdSchema, InvitationCodeSchema, type MemberId } from '@domain/ids'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { say } from '@words'
import { submitApplication } from '@/api/application'
import { renewInvitation } from '@/api/signing'
import { useAct } from '@/live/use-act'
import { goInstead, goTo } from '@/platform/navigation'
import type { Refusal } from '@/platform/request'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { eraseCheck } from '@/self-check/kept-check'
import { ProvenOnly } from '@/session/proven-only'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { Refused } from '@/ui/refused'
import { type BoardView, boardView } from '../../board/board-view'
import { cardPath } from '../../board/invitation-address'
import { missingAnswers } from '../../board/missing-view'
import { PersonCard } from '../../board/person-card'
import { useBoard } from '../../board/use-board'
import { Without } from '../../board/without'
import cardPicture from '../../board/card.png'
import '../../sign.css'

export default function BoardPage() {
  const { params } = useRouter()
  const application = ApplicationIdSchema.safeParse(params.application)
  // The card says nothing of a name or of what is asked for; without the code it leads home.
  useShareAppMessage(({ target }) => {
    const code = InvitationCodeSchema.safeParse((target as { dataset?: { of?: unknown } } | undefined)?.dataset?.of)
    return { title: say('board.card'), path: code.success ? cardPath(code.data) : '/pages/home/index', imageUrl: cardPicture }
  })
  if (!application.success) return <PageShell title={say('board.title')}><PageState kind="empty" /></PageShell>
  return <ProvenOnly title={say('board.title')}>{() => <BoardOf application={application.data} />}</ProvenOnly>
}

function BoardOf({ application }: { application: ApplicationId }) {
  const now = useNow(30_000)
  const { value, trouble, ask, opening, openAgain } = useBoard(application)
  const renewing = useAct()
  const submitting = useAct()
  const { hotline } = book().city

  const renew = async (member: MemberId) => {
    const done = await renewing.run(`${renewRoute.name} ${member}`, (key) => renewInvitation(application, member, key))
    ask()
    return done !== undefined
  }
  const submit = async (unsigned: readonly MemberId[] = []) => {
    if (!(await submitting.run(`${submitRoute.name} ${unsigned.join(' ')}`, (key) => submitApplication(application, unsigned, key)))) return
    void eraseCheck()
    goInstead('receipt', { application })
  }

  if (!value) {
    const refusal = opening.refusal ?? trouble
    return (
      <PageShell title={say('board.title')} help={say('board.help')}>
        {refusal ? <NotOpen refusal={refusal} application={application} onAgain={() => void (opening.refusal ? openAgain() : ask())} onLeave={opening.forget} /> : <PageState kind="loading" title={say('board.opening')} />}
      </PageShell>
    )
  }
  const view = boardView(value, now)
  const refused = submitting.refusal ?? opening.refusal
  return (
    <PageShell title={say('board.title')} help={say('board.help')} foot={<Foot view={view} busy={submitting.busy} onSign={() => goTo('signing-room', { application })} onSubmit={() => void submit()} />}>
      {trouble ? <Notice kind="waiting" icon="no-network" title={trouble.title} /> : null}
      {refused ? <NotSubmitted refusal={refused} application={application} busy={opening.busy} onPrepare={() => void openAgain().then(submitting.forget)} onLeave={submitting.forget} /> : null}
      {view.complete ? <Notice kind="done" title={say('board.complete')} /> : <Notice kind="waiting" title={say('board.left', { count: view.left })} />}
      {renewing.refusal ? <Notice kind="waiting" title={renewing.refusal.title} /> : null}
      {view.people.map((person) => (
        <PersonCard key={person.member} person={person} busy={renewing.busy} onRenew={() => renew(person.member)} />
      ))}
      {view.mine || view.complete ? null : <Without names={view.waitedFor.names} busy={submitting.busy} onSubmit={() => void submit(view.waitedFor.members)} onHousehold={() => goTo('form', { application, step: 'household' })} />}
      <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
        {say('board.stuck', { hotline })}
      </Press>
    </PageShell>
  )
}

function Foot({ view, busy, onSign, onSubmit }: { view: BoardView; busy: boolean; onSign: () => void; onSubmit: () => void }) {
  if (view.mine) {
    return (
      <Press kind="main" icon="write" onPress={onSign}>
        {say('board.mine')}
      </Press>
    )
  }
  if (!view.complete) return <Line kind="quiet">{say('board.wait')}</Line>
  return (
    <Press kind="main" off={busy} onPress={onSubmit}>
      {say(busy ? 'board.submitting' : 'board.submit')}
    </Press>
  )
}

interface RefusalProps {
  refusal: Refusal
  application: ApplicationId
}

/** No board: something of the form is missing, it was sent in already, or we were not heard. */
function NotOpen({ refusal, application, onAgain, onLeave }: RefusalProps & { onAgain: () => void; onLeave: () => void }) {
  if (refusal.code === 'not-complete') return <Missing refusal={refusal} application={application} onLeave={onLeave} />
  if (refusal.code !== 'action-not-available') return <Refused refusal={refusal} onAgain={onAgain} />
  return (
    <Group>
      <PageState kind="empty" title={say('board.submitted')} detail={say('board.submitted.detail')} />
      <Press kind="main" icon="progress" onPress={() => goInstead('case', { application })}>
        {say('board.submitted.look')}
      </Press>
    </Group>
  )
}

function NotSubmitted({ refusal, application, busy, onPrepare, onLeave }: RefusalProps & { busy: boolean; onPrepare: () => void; onLeave: () => void }) {
  if (refusal.code !== 'not-complete') return <Notice kind="waiting" title={refusal.title} />
  if (!refusal.fields.every(({ path }) => path.startsWith('signature.'))) return <Missing refusal={refusal} application={application} onLeave={onLeave} />
  return (
    <Group>
      <Notice kind="waiting" title={say('board.changed')}>
        {say('board.changed.help')}
      </Notice>
      <Press icon="again" off={busy} onPress={onPrepare}>
        {say('board.again')}
      </Press>
    </Group>
  )
}

/** Everything of the form that is missing, at once, each with the way to its very field and back. */
function Missing({ refusal, application, onLeave }: RefusalProps & { onLeave: () => void }) {
  return (
    <Group>
      <Notice kind="waiting" title={refusal.title} />
      {missingAnswers(refusal).map(({ path, title, hint, step, field }) => (
        <Press
          key={path}
          kind="row"
          icon="write"
          hint={hint}
          onPress={() => {
            onLeave()
            goTo('form', { application, step, ...(field && { field }) })
          }}
        >
          {title}
        </Press>
      ))}
    </Group>
  )
}
