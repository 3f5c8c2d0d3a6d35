import type { readAccessRecords as route } from '@contract/urgent-board'
import type { AnswerOf } from '@contract/route'
import type { PressKey } from '@domain/ids'
import { say } from '@words'
import { sayTime } from '@words/time'
import { readAccessRecords } from '../api/urgent-board'
import { useAsked } from '../hands/use-asked'
import { Box } from '../ui/box'
import { Grid } from '../ui/grid'
import { Waiting } from '../ui/waiting'

type Record_ = AnswerOf<typeof route>['records'][number]

const facts = ['when', 'who', 'role', 'purpose'] as const

/** Who opened this ticket, newest first. */
export function AccessRecords({ id, now }: { id: PressKey; now: number }) {
  const { asked, again } = useAsked(() => readAccessRecords(id), id)
  if (asked.state !== 'here') return <Waiting asked={asked} onAgain={again} />
  const records: readonly Record_[] = [...asked.value.records].sort((a, b) => b.at - a.at)
  if (records.length === 0) return <Box className="quiet">{say('workbench.records.none')}</Box>
  return (
    <Grid
      label={say('workbench.records')}
      columns={facts.map((key) => ({ key, title: say(`workbench.records.${key}`) }))}
      rows={records.map((record, at) => ({
        key: `${record.at} ${at}`,
        cells: { when: sayTime(record.at, now), who: record.by, role: say(`workbench.role.${record.role}`), purpose: say(`workbench.purpose.${record.purpose}`) },
      }))}
    />
  )
}
