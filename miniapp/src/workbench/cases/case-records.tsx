import type { ApplicationId } from '@domain/ids'
import { readCaseRecords } from '../api/cases'
import { useAsked } from '../hands/use-asked'
import { RecordGrid } from '../ui/record-grid'
import { Waiting } from '../ui/waiting'

/** Who opened this case. */
export function CaseRecords({ id, now }: { id: ApplicationId; now: number }) {
  const { asked, again } = useAsked(() => readCaseRecords(id), id)
  if (asked.state !== 'here') return <Waiting asked={asked} onAgain={() => void again()} />
  return <RecordGrid records={asked.value.records} now={now} />
}
