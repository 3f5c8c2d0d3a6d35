import { useEffect, useId, useRef } from 'react'
import { Icon } from './icon/icon'
import type { TickProps } from './tick'

export type { TickProps }

/** Agreement to one thing, ticked by the person and never for them; the page scrolls to one that is missing. */
export function Tick({ children, on, error, onToggle }: TickProps) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) frame.current?.scrollIntoView?.({ block: 'center' })
  }, [error])
  return (
    <div className="field" ref={frame}>
      <label className={on ? 'tile tile-on' : 'tile'}>
        <input className="tile-input" type="checkbox" checked={on} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} onChange={onToggle} />
        <Icon name={on ? 'box-on' : 'box'} colour={on ? 'jade' : 'ink-2'} />
        <span className="tile-words tick-words">{children}</span>
      </label>
      {error ? (
        <div className="field-error" role="alert" id={`${id}-error`}>
          <Icon name="attention" size="small" colour="help" />
          <span>{error}</span>
        </div>
      ) : null}
    </div>
  )
}
