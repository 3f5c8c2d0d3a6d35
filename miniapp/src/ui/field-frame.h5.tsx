import { useEffect, useRef } from 'react'
import type { FieldFrameProps } from './field-frame'
import { Icon } from './icon/icon'
import { Unbroken } from './unbroken'

/** Label, one line of help, the control, and what to do when it is wrong; the page scrolls to it. */
export function FieldFrame({ label, hideLabel = false, hint, error, id, children }: FieldFrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) frame.current?.scrollIntoView?.({ block: 'center' })
  }, [error])
  return (
    <div className="field" ref={frame}>
      <label className={hideLabel ? 'unseen' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          <Unbroken>{hint}</Unbroken>
        </div>
      ) : null}
      {children}
      {error ? (
        <div className="field-error" role="alert" id={`${id}-error`}>
          <Icon name="attention" size="small" colour="help" />
          <span><Unbroken>{error}</Unbroken></span>
        </div>
      ) : null}
    </div>
  )
}
