import type { ReadPurpose } from '@domain/access/read-purpose'
import type { Instant } from '@domain/instant'
import { hasWords, say } from '@words'
import { sayTime } from '@words/time'
import { Box } from './box'
import { Grid } from './grid'

interface AccessRecord {
  at: Instant
  by: string
  role: string
  purpose: ReadPurpose
}

const facts = ['when', 'who', 'role', 'purpose'] as const
const roleWords = (role: string) => {
  const key = `workbench.role.${role}`
  return hasWords(key) ? say(key) : role
}

/** Who looked at somebody's data, newest first. */
export function RecordGrid({ records, now }: { records: readonly AccessRecord[]; now: number }) {
  if (records.length === 0) return <Box className="quiet">{say('workbench.records.none')}</Box>
  return (
    <Grid
      label={say('workbench.records')}
      columns={facts.map((key) => ({ key, title: say(`workbench.records.${key}`) }))}
      rows={[...records]
        .sort((a, b) => b.at - a.at)
        .map((record, at) => ({
          key: `${record.at} ${at}`,
          cells: { when: sayTime(record.at, now), who: record.by, role: roleWords(record.role), purpose: say(`workbench.purpose.${record.purpose}`) },
        }))}
    />
  )
}
