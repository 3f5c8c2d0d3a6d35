import { useId } from 'react'
import { Icon } from '@/ui/icon/icon'
import type { PicksProps } from './picks'

export type { PicksProps }

/** A few short answers side by side around native radio buttons or check boxes; the chosen ones carry a mark. */
export function Picks<Value extends string>({ label, many = false, options, chosen, error, onPick }: PicksProps<Value>) {
  const id = useId()
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field-label">{label}</legend>
      <div className="picks">
        {options.map(({ value, label: words, hint }) => {
          const on = chosen.includes(value)
          return (
            <label key={value} className={on ? 'pick pick-on' : 'pick'}>
              <input
                className="tile-input"
                type={many ? 'checkbox' : 'radio'}
                name={id}
                checked={on}
                onChange={() => onPick(many ? (on ? chosen.filter((each) => each !== value) : [...chosen, value]) : [value])}
              />
              <Icon name={many ? (on ? 'box-on' : 'box') : on ? 'done' : 'later'} size="small" colour={on ? 'jade' : 'ink-2'} />
              <span>{words}</span>
              {hint ? <span className="pick-hint">{hint}</span> : null}
            </label>
          )
        })}
      </div>
      {error ? (
        <div className="field-error" role="alert" id={`${id}-error`}>
          <Icon name="attention" size="small" colour="help" />
          <span>{error}</span>
        </div>
      ) : null}
    </fieldset>
  )
}
