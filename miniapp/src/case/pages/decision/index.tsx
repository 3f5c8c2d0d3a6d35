import type { MyCase } from '@contract/my-case'
import { say } from '@words'
import { sayAfterRefusal } from '@words/say-case'
import { goInstead, goTo } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { Group, Line } from '@/ui/line'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { decisionView } from '../../decision/decision-view'
import { ReasonCard } from '../../decision/reason-card'
import { CasePage } from '../../follow/case-page'

export default function DecisionPage() {
  return <CasePage title={say('follow.title')}>{(of) => (of.decision ? <Decided of={of} decision={of.decision} /> : <Undecided of={of} />)}</CasePage>
}

function Decided({ of, decision }: { of: MyCase; decision: NonNullable<MyCase['decision']> }) {
  const now = useNow(60_000)
  const view = decisionView(decision, now)
  const refused = decision.outcome === 'refused'
  const after = sayAfterRefusal(0)
  return (
    <PageShell
      title={view.title}
      help={view.programme}
      foot={
        <Press kind="main" icon="call" hint={say('decision.wrong.hint', { phone: of.phone })} onPress={() => call(of.phone)}>
          {after.wrong}
        </Press>
      }
    >
      <Group>
        {view.sum === undefined ? null : <Line kind="number">{view.sum}</Line>}
        {view.lines.map((line) => (
          <Line key={line}>{line}</Line>
        ))}
      </Group>
      {view.written.length > 0 ? (
        <Group kind="card">
          <Line kind="subhead">{say('decision.officers-reasons')}</Line>
          {view.written.map((line) => (
            <Line key={line}>{line}</Line>
          ))}
        </Group>
      ) : null}
      <Group>
        <Line kind="subhead">{say('decision.rules')}</Line>
        {view.reasons.map((reason) => (
          <ReasonCard key={reason.title} reason={reason} />
        ))}
      </Group>
      {view.arithmetic.length > 0 ? (
        <Group kind="card">
          <Line kind="subhead">{say('decision.arithmetic')}</Line>
          {view.arithmetic.map((line) => (
            <Line key={line}>{line}</Line>
          ))}
          {view.arithmeticClause === undefined ? null : <Line kind="small">{view.arithmeticClause}</Line>}
        </Group>
      ) : null}
      <Group kind="card">
        <Line kind="subhead">{say('decision.remedies')}</Line>
        {view.remedies.map((line) => (
          <Line key={line}>{line}</Line>
        ))}
        <Line kind="small">{view.remedyClause}</Line>
      </Group>
      {refused ? (
        <Group>
          <Press kind="row" icon="search" hint={say('decision.others.hint')} onPress={() => goTo('self-check')}>
            {say('decision.others')}
          </Press>
          <Line>{after.again}</Line>
        </Group>
      ) : null}
      <Press kind="quiet" icon="progress" onPress={() => goInstead('case', { application: of.id })}>
        {say('board.submitted.look')}
      </Press>
    </PageShell>
  )
}

function Undecided({ of }: { of: MyCase }) {
  return (
    <PageShell
      title={say('follow.title')}
      foot={
        <Press kind="main" icon="progress" onPress={() => goInstead('case', { application: of.id })}>
          {say('board.submitted.look')}
        </Press>
      }
    >
      <PageState kind="empty" title={say('decision.none')} detail={say('decision.none.detail')} />
    </PageShell>
  )
}
