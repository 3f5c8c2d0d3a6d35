import type { SaidReason } from '@words/reasons'
import { Icon, type IconColour, type IconName } from '@/ui/icon/icon'
import { Group, Line } from '@/ui/line'

const looks: Record<SaidReason['state'], { icon: IconName; colour: IconColour }> = {
  met: { icon: 'done', colour: 'jade' },
  'not-met': { icon: 'attention', colour: 'amber' },
  look: { icon: 'person', colour: 'blue' },
  unknown: { icon: 'person', colour: 'blue' },
}

/** One rule: what it asks, how it stands in a word, what was found beside what is needed, and where it is written. */
export function ReasonCard({ reason: { state, title, word, detail, clause } }: { reason: SaidReason }) {
  return (
    <Group kind="card">
      <Line kind="subhead">{title}</Line>
      <Group kind="row">
        <Icon name={looks[state].icon} colour={looks[state].colour} />
        <Line>{word}</Line>
      </Group>
      <Line>{detail}</Line>
      <Line kind="small">{clause}</Line>
    </Group>
  )
}
