import { Button, View } from '@tarojs/components'
import { Icon, type IconColour, type IconName } from './icon/icon'
import { Unbroken } from './unbroken'

export interface PressProps {
  /** main: the one action of a page; help: only for help; danger-call: telephone in danger; plain: beside the main one; row: opens something, one of a list; quiet: a link */
  kind?: 'main' | 'help' | 'danger-call' | 'plain' | 'row' | 'quiet'
  icon?: IconName
  /** second, smaller line under the words */
  hint?: string
  /** name for a screen reader when it must say more than the words */
  label?: string
  /** extra class, for a page's own size */
  className?: string
  /** cannot be pressed now; say why beside it */
  off?: boolean
  onPress: () => void
  children: string
}

export const pressIconColour = (kind: NonNullable<PressProps['kind']>, off: boolean): IconColour =>
  off ? 'ink-2' : ({ main: 'paper', help: 'paper', 'danger-call': 'help', plain: 'jade', row: 'jade', quiet: 'jade' } as const)[kind]

/** Every thing that can be pressed, at least 48 high, 60 in elder mode. */
export function Press({ kind = 'plain', icon, hint, label, className = '', off = false, onPress, children }: PressProps) {
  return (
    <Button
      className={`press press-${kind} ${off ? 'press-off' : ''} ${className}`}
      hoverClass={off ? 'none' : 'press-held'}
      aria-label={label ?? (hint ? `${children},${hint}` : children)}
      aria-disabled={off}
      onClick={off ? undefined : onPress}
    >
      {icon ? <Icon name={icon} colour={pressIconColour(kind, off)} /> : null}
      <View className="press-words">
        <View>
          <Unbroken>{children}</Unbroken>
        </View>
        {hint ? <View className="press-hint"><Unbroken>{hint}</Unbroken></View> : null}
      </View>
    </Button>
  )
}
