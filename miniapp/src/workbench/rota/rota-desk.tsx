import type { readDutyRota as route } from '@contract/urgent-board'
import type { AnswerOf } from '@contract/route'
import { chinaTime } from '@domain/china-time'
import { say } from '@words'
import { sayClock, sayTime } from '@words/time'
import { Icon } from '@/ui/icon/icon'
import { readDutyRota } from '../api/urgent-board'
import { useAsked } from '../hands/use-asked'
import { useNow } from '../hands/use-now'
import { fullPlaceName } from '../say/area-names'
import { hoursWords } from '../say/hours-words'
import { Box } from '../ui/box'
import { Dial } from '../ui/dial'
import { Grid } from '../ui/grid'
import { Waiting } from '../ui/waiting'
import { gapsToFill } from './gaps'

type Rota = AnswerOf<typeof route>

const facts = ['desk', 'now', 'hours', 'phone', 'officers'] as const

/** Gaps of the coming days first, because they can still be filled; then every desk with its hours, telephone and people. */
export function RotaDesk() {
  const now = useNow()
  const { asked, again } = useAsked(readDutyRota, 'rota')
  return (
    <Box className="sheet">
      <Box className="sheet-top">
        <Box as="h1" className="sheet-title">
          {say('workbench.rota.title')}
        </Box>
      </Box>
      {asked.state === 'here' ? (
        <>
          <Gaps rota={asked.value} now={now} />
          <Desks rota={asked.value} now={now} />
        </>
      ) : (
        <Waiting asked={asked} onAgain={() => void again()} />
      )}
    </Box>
  )
}

function Gaps({ rota, now }: { rota: Rota; now: number }) {
  const gaps = gapsToFill(rota.gaps, now)
  if (gaps.length === 0)
    return (
      <Box className="told told-done">
        <Icon name="done" size="small" colour="jade" />
        <Box as="span">{say('workbench.rota.gaps.none')}</Box>
      </Box>
    )
  const nameOf = (area: string, level: string) => rota.desks.find((desk) => desk.area === area && desk.level === level)?.name ?? fullPlaceName(area)
  return (
    <Box as="section" className="gaps" label={say('workbench.rota.gaps')}>
      <Box as="h2" className="subhead">
        <Icon name="attention" size="small" colour="amber" />
        {say('workbench.rota.gaps')}
      </Box>
      <Box as="ul" className="gap-list">
        {gaps.map(({ area, level, reason, running, next, count }) => (
          <Box as="li" key={`${area} ${level} ${reason}`} className={running ? 'gap gap-now' : 'gap'}>
            <Box as="strong">{nameOf(area, level)}</Box>
            <Box as="span">{say(running ? 'workbench.rota.gap.now' : 'workbench.rota.gap.next', { from: sayTime(next.from, now), to: sayEnd(next, now) })}</Box>
            <Box as="span">{say('workbench.rota.gap.count', { count })}</Box>
            <Box as="span" className="quiet">
              {say(`workbench.rota.gap.${reason}`)}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

/** The end of a stretch; its day is named only when it is another one. */
const sayEnd = ({ from, to }: { from: number; to: number }, now: number) => (chinaTime(from).date === chinaTime(to).date ? sayClock(to) : sayTime(to, now))

function Desks({ rota, now }: { rota: Rota; now: number }) {
  return (
    <Grid
      label={say('workbench.rota.desks')}
      columns={facts.map((key) => ({ key, title: say(`workbench.rota.${key}`) }))}
      rows={rota.desks.map((desk) => ({
        key: `${desk.area} ${desk.level}`,
        cells: {
          desk: <Box as="strong">{desk.name}</Box>,
          now: (
            <Box as="span" className={desk.staffed ? 'staffed' : 'unstaffed'}>
              <Icon name={desk.staffed ? 'done' : 'attention'} size="small" colour={desk.staffed ? 'jade' : 'amber'} />
              {desk.staffed ? say('workbench.rota.staffed') : desk.opensAt === undefined || desk.officers.length === 0 ? say('workbench.rota.unstaffed') : say('workbench.rota.opens', { time: sayTime(desk.opensAt, now) })}
            </Box>
          ),
          hours: hoursWords(desk.hours).map((words) => <Box key={words}>{words}</Box>),
          phone: (
            <Dial way="call" phone={desk.phone}>
              {desk.phone}
            </Dial>
          ),
          officers:
            desk.officers.length === 0 ? (
              <Box as="span" className="unstaffed">
                {say('workbench.rota.nobody')}
              </Box>
            ) : (
              desk.officers.map(({ name }) => name).join(say('workbench.and'))
            ),
        },
      }))}
    />
  )
}
