import { say } from '@words'
import { useId } from 'react'
import { FieldFrame } from './field-frame'
import { Icon } from './icon/icon'
import type { ListPickProps } from './list-pick'

export type { ListPickProps }

/** One of a long list, in the browser's own select. */
export function ListPick({ label, hideLabel = false, hint, error, options, value, onPick }: ListPickProps) {
  const id = useId()
  return (
    <FieldFrame label={label} hideLabel={hideLabel} hint={hint} error={error} id={id}>
      <div className="input-frame">
        <select id={id} className={error ? 'input input-wrong' : 'input'} value={value ?? ''} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined} onChange={(event) => onPick(event.target.value)}>
        <option value="" disabled>
          {say('kit.pick')}
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        </select>
        <Icon name="down" />
      </div>
    </FieldFrame>
  )
}
