import type { OfficerAction } from '@domain/urgent-relief/officer-actions'
import { say } from '@words'
import { Icon, type IconName } from '@/ui/icon/icon'
import { Act } from '../ui/act'
import { Box } from '../ui/box'

/** Acts that need nothing more than the press. */
export const plainActs = ['claim', 'renew-lease', 'ask-safety'] as const
export type PlainAct = (typeof plainActs)[number]
export type FormAct = Exclude<OfficerAction, PlainAct>

export const isPlainAct = (action: OfficerAction): action is PlainAct => (plainActs as readonly OfficerAction[]).includes(action)

/** As the work goes: take, reach, help, ask, close; then what is rare. */
const order: readonly OfficerAction[] = ['claim', 'record-contact', 'record-aid', 'ask-safety', 'close', 'renew-lease', 'hand-over', 'rank', 'move']
/** What is rare has no picture, so that the eye finds the work first. */
const icons: Partial<Record<OfficerAction, IconName>> = { claim: 'person', 'record-contact': 'call', 'record-aid': 'help', 'ask-safety': 'shield', close: 'done' }

interface ActionBarProps {
  /** what the server says this officer may do now */
  actions: readonly OfficerAction[]
  open?: OfficerAction
  sending?: OfficerAction
  onChoose: (action: OfficerAction) => void
}

/** The buttons of a ticket: exactly what the server offers, the next step first and filled. */
export function ActionBar({ actions, open, sending, onChoose }: ActionBarProps) {
  const offered = order.filter((action) => actions.includes(action))
  if (offered.length === 0) return <Box className="quiet small">{say('workbench.ticket.no-actions')}</Box>
  return (
    <Box className="acts" as="section" label={say('workbench.act.actions')}>
      {offered.map((action, at) => {
        const icon = icons[action]
        return (
          <Act
            key={action}
            className={at === 0 ? 'act-button act-first' : 'act-button'}
            expanded={isPlainAct(action) ? undefined : open === action}
            off={sending !== undefined}
            shortcut={action === 'claim' ? 'c' : undefined}
            onPress={() => onChoose(action)}
          >
            {icon ? <Icon name={icon} size="small" colour={at === 0 ? 'paper' : 'jade'} /> : null}
            <Box as="span">{sending === action ? say('workbench.sending') : say(`workbench.act.${action}`)}</Box>
          </Act>
        )
      })}
    </Box>
  )
}
