import { Icon } from './icon/icon'
import type { PressProps } from './press'
import { Unbroken } from './unbroken'

export type { PressProps }

/** Every thing that can be pressed, at least 48 high, 60 in elder mode. */
export function Press({ kind = 'plain', icon, hint, label, className = '', off = false, onPress, children }: PressProps) {
  return (
    <button type="button" className={`press press-${kind} ${off ? 'press-off' : ''} ${className}`} aria-label={label} aria-disabled={off || undefined} onClick={off ? undefined : onPress}>
      {icon ? <Icon name={icon} /> : null}
      <span className="press-words">
        <span>
          <Unbroken>{children}</Unbroken>
        </span>
        {hint ? <span className="press-hint"><Unbroken>{hint}</Unbroken></span> : null}
      </span>
    </button>
  )
}
