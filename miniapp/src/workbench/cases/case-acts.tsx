import type { CaseAction } from '@domain/case-work/actions'
import { say } from '@words'
import { sayAct } from '@words/say-case'
import { Act } from '../ui/act'
import { Box } from '../ui/box'

/** As the work goes: take in, look, find, show, decide; then what puts right or stands still. */
const order: readonly CaseAction[] = ['accept', 'ask-supplement', 'resume', 'start-publicity', 'start-investigation', 'confirm', 'certify-unreachable', 'give-opinion', 'end-publicity', 'refuse', 'send-back', 'correct-fact', 'pause']

interface CaseActsProps {
  /** what the server says this officer may do now */
  actions: readonly CaseAction[]
  open: CaseAction | undefined
  off: boolean
  onChoose: (action: CaseAction) => void
}

/** The buttons of a case: exactly what the server offers, the next step first and filled. Each opens what it means and asks for. */
export function CaseActs({ actions, open, off, onChoose }: CaseActsProps) {
  const offered = order.filter((action) => actions.includes(action))
  if (offered.length === 0) return <Box className="quiet small">{say('workbench.ticket.no-actions')}</Box>
  return (
    <Box className="acts" as="section" label={say('workbench.act.actions')}>
      {offered.map((action, at) => (
        <Act key={action} className={at === 0 ? 'act-button act-first' : 'act-button'} expanded={open === action} off={off} onPress={() => onChoose(action)}>
          <Box as="span">{sayAct(action).label}</Box>
        </Act>
      ))}
    </Box>
  )
}
