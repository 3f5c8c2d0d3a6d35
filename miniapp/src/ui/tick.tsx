import { View } from '@tarojs/components'
import { FieldFrame } from './field-frame'
import { Icon } from './icon/icon'

export interface TickProps {
  /** what is agreed to, in whole */
  children: string
  on: boolean
  error?: string
  onToggle: () => void
}

/** Agreement to one thing, ticked by the person and never for them. */
export function Tick({ children, on, error, onToggle }: TickProps) {
  return (
    <FieldFrame label="" error={error}>
      <View className={on ? 'tile tile-on' : 'tile'} hoverClass="press-held" aria-role="checkbox" aria-checked={on} aria-label={children} onClick={onToggle}>
        <Icon name={on ? 'box-on' : 'box'} colour={on ? 'jade' : 'ink-2'} />
        <View className="tile-words tick-words">{children}</View>
      </View>
    </FieldFrame>
  )
}
