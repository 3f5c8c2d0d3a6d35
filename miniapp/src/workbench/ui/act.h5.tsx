import type { ActProps } from './act'

export type { ActProps }

/** A button of the workbench: a real one, dressed by its class. */
export function Act({ className = '', id, label, pressed, current, expanded, off, shortcut, onReach, onPress, children }: ActProps) {
  return (
    <button
      type="button"
      className={`act ${className}`}
      id={id}
      aria-label={label}
      aria-pressed={pressed}
      aria-current={current || undefined}
      aria-expanded={expanded}
      aria-disabled={off || undefined}
      aria-keyshortcuts={shortcut}
      onFocus={onReach}
      onClick={off ? undefined : onPress}
    >
      {children}
    </button>
  )
}
