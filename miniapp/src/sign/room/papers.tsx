import type { Myself } from '@contract/identity'
import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { useState } from 'react'
import { goInstead, goTo } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { useReadAloud } from '@/ui/read-aloud'
import { Refused } from '@/ui/refused'
import { hasRefused, nextOf, openCount, type Paper, paperRow, type Papers } from './papers-view'
import { Refusing } from './refusing'
import { SomebodyElse } from './somebody-else'
import { usePapers } from './use-papers'

/** The signing room of one person: whose application it is, what they are asked to agree to, their papers; signing is as free as not signing. */
export function PapersOf({ application, me }: { application: ApplicationId; me: Myself }) {
  const { papers, refusal, ask } = usePapers(application)
  const [refusing, setRefusing] = useState(false)
  if (!papers) return <PageShell title={say('room.title')}>{refusal ? <Refused refusal={refusal} onAgain={ask} /> : <PageState kind="loading" />}</PageShell>
  if (refusing) {
    const close = () => {
      setRefusing(false)
      ask()
    }
    return <Refusing application={application} onClose={close} />
  }
  return <Room application={application} me={me} room={papers} onRefuse={() => setRefusing(true)} />
}

function titleOf({ mine, family, papers }: Papers): string {
  if (openCount(papers) === 0) return say('mark.done.all')
  if (hasRefused(papers)) return say('refuse.done')
  return mine ? say('room.mine') : say('room.why', { family })
}

function Room({ application, me, room, onRefuse }: { application: ApplicationId; me: Myself; room: Papers; onRefuse: () => void }) {
  const now = useNow(60_000)
  const listen = useReadAloud(() => [])
  const { papers, mine } = room
  const { hotline } = book().city
  const next = nextOf(papers)
  const refused = hasRefused(papers)
  const read = ({ id: document }: Paper, how: Record<string, string> = {}) => goTo('paper', { application, document, ...how })
  return (
    <PageShell title={titleOf(room)} help={refused && next ? say('refuse.mind') : undefined} foot={<Foot next={next} mine={mine} onRead={read} onBoard={() => goInstead('signing-board', { application })} />}>
      {next && !refused ? <Consent hotline={hotline} /> : null}
      <Group>
        <Line kind="subhead">{next ? say('room.left', { count: openCount(papers) }) : say('mark.done.keep')}</Line>
        {papers.map((paper) => {
          const { icon, title, hint } = paperRow(paper, now)
          return (
            <Press key={paper.id} kind="row" icon={icon} hint={hint} onPress={() => read(paper)}>
              {title}
            </Press>
          )
        })}
        {papers.some(({ state }) => state === 'being-made') ? <Line kind="quiet">{say('room.paper.being-made.help', { hotline })}</Line> : null}
      </Group>
      {next ? (
        <Group>
          {listen ? (
            <Press icon="read-aloud" onPress={() => read(next, { listen: 'yes' })}>
              {say('room.listen')}
            </Press>
          ) : null}
          {refused ? null : (
            <Press kind="quiet" onPress={onRefuse}>
              {say('room.refuse')}
            </Press>
          )}
        </Group>
      ) : null}
      <SomebodyElse me={me} />
    </PageShell>
  )
}

function Consent({ hotline }: { hotline: string }) {
  return (
    <Group>
      <Line>{say('room.consent')}</Line>
      <Line>{say('room.scope')}</Line>
      <Line>{say('room.purpose')}</Line>
      <Line>{say('room.no-hurry')}</Line>
      <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
        {say('room.withdraw', { hotline })}
      </Press>
    </Group>
  )
}

interface FootProps {
  next: Paper | undefined
  mine: boolean
  onRead: (paper: Paper) => void
  onBoard: () => void
}

function Foot({ next, mine, onRead, onBoard }: FootProps) {
  if (next) {
    return (
      <Press kind="main" icon="paper" onPress={() => onRead(next)}>
        {say('room.read')}
      </Press>
    )
  }
  if (!mine) return null
  return (
    <Press kind="main" onPress={onBoard}>
      {say('room.board')}
    </Press>
  )
}
