import { Button } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface ActProps {
  className?: string
  id?: string
  /** name for a screen reader when it must say more than the words */
  label?: string
  /** a switch: on or off */
  pressed?: boolean
  /** the one of its kind that is shown now */
  current?: boolean
  /** opens or shuts a part of the page */
  expanded?: boolean
  /** cannot be pressed now; say why beside it */
  off?: boolean
  /** browser only: the key that does the same */
  shortcut?: string
  /** browser only: the focus came here */
  onReach?: () => void
  onPress: () => void
  children: ReactNode
}

/** A button of the workbench: bare, dressed by its class. */
export function Act({ className = '', id, label, pressed, current, off, onPress, children }: ActProps) {
  return (
    <Button
      className={`act ${className}`}
      id={id}
      hoverClass={off ? 'none' : 'press-held'}
      aria-label={label}
      aria-checked={pressed ?? current}
      aria-disabled={off}
      onClick={off ? undefined : onPress}
    >
      {children}
    </Button>
  )
}
