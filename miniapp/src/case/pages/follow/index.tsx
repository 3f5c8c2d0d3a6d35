import type { MyCase } from '@contract/my-case'
import { say } from '@words'
import { saySupplement } from '@words/say-case'
import type { Live } from '@/live/use-live'
import { goTo } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { StatusLines } from '@/ui/status-lines'
import { CasePage, Stale } from '../../follow/case-page'
import { caseView } from '../../follow/case-view'
import { Clocks } from '../../follow/clocks'
import { sayDay } from '../../follow/say-day'

export default function FollowPage() {
  return <CasePage title={say('follow.title')}>{(of, live) => <Follow of={of} live={live} />}</CasePage>
}

/** One case: how it stands, who has it, until when, what comes, what was. */
function Follow({ of, live }: { of: MyCase; live: Live<MyCase> }) {
  const now = useNow(60_000)
  const { title, detail, number, holder, clocks, steps, story, asks } = caseView(of, now)
  const application = of.id
  return (
    <PageShell
      title={title}
      help={detail}
      foot={
        asks ? (
          <Press kind="main" onPress={() => goTo(asks, { application })}>
            {say(`follow.${asks}`)}
          </Press>
        ) : (
          <Press kind="main" icon="call" onPress={() => call(of.phone)}>
            {say('follow.call', { phone: of.phone })}
          </Press>
        )
      }
    >
      <Stale live={live} />
      {of.supplement ? <Asked supplement={of.supplement} now={now} onOpen={() => goTo('supplement', { application })} /> : null}
      <Group>
        <Line kind="quiet">{number}</Line>
        {holder.map((line) => (
          <Line key={line}>{line}</Line>
        ))}
      </Group>
      <Group>
        <Line kind="subhead">{say('follow.steps')}</Line>
        <StatusLines steps={steps} />
      </Group>
      <Clocks clocks={clocks} />
      <Group>
        <Line kind="subhead">{say('follow.story')}</Line>
        {story.map(({ key, line }) => (
          <Line key={key}>{line}</Line>
        ))}
      </Group>
      <Group>
        <Press kind="row" icon="paper" onPress={() => goTo('signing-room', { application })}>
          {say('follow.paper')}
        </Press>
        <Press kind="row" icon="inbox" onPress={() => goTo('inbox')}>
          {say('follow.inbox')}
        </Press>
      </Group>
    </PageShell>
  )
}

/** What was asked once, before everything else while it is open. */
function Asked({ supplement, now, onOpen }: { supplement: NonNullable<MyCase['supplement']>; now: number; onOpen: () => void }) {
  const { title, items, until } = saySupplement(supplement, sayDay(supplement.due, now))
  if (!supplement.open) {
    return (
      <Press kind="row" icon="done" hint={until[0]} onPress={onOpen}>
        {say('follow.supplement.seen')}
      </Press>
    )
  }
  return (
    <Notice kind="waiting" title={title}>
      {items.map(({ what }) => (
        <Line key={what}>{what}</Line>
      ))}
      {until.map((line) => (
        <Line key={line} kind="text">
          {line}
        </Line>
      ))}
    </Notice>
  )
}
