import type { PressKey } from '@domain/ids'
import { readAccessRecords } from '../api/urgent-board'
import { useAsked } from '../hands/use-asked'
import { RecordGrid } from '../ui/record-grid'
import { Waiting } from '../ui/waiting'

/** Who opened this ticket. */
export function AccessRecords({ id, now }: { id: PressKey; now: number }) {
  const { asked, again } = useAsked(() => readAccessRecords(id), id)
  if (asked.state !== 'here') return <Waiting asked={asked} onAgain={again} />
  return <RecordGrid records={asked.value.records} now={now} />
}
