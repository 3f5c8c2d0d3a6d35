import { Fragment, useId } from 'react'
import type { ChoiceOption, ChoiceProps, PictureTilesProps } from './choice'
import { Icon } from './icon/icon'
import { Unbroken } from './unbroken'

export type { ChoiceOption, ChoiceProps, PictureTilesProps }

/** One of a few, as big tiles around native radio buttons; the chosen one carries a mark, not a colour alone. */
export function Choice<Value extends string>({ label, hideLabel = false, hint, error, options, value, onChoose, children }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}>
      <legend className={hideLabel ? 'unseen' : 'field-label'}>{label}</legend>
      {hint ? (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      <div className="tiles">
        {options.map((option) => {
          const on = option.value === value
          return (
            <Fragment key={option.value}>
              <label className={on ? 'tile tile-on' : 'tile'}>
                <input className="tile-input" type="radio" name={id} value={option.value} checked={on} onChange={() => onChoose(option.value)} />
                {option.icon ? <Icon name={option.icon} /> : null}
                <span className="tile-words">
                  <span>{option.label}</span>
                  {option.hint ? <span className="tile-hint"><Unbroken>{option.hint}</Unbroken></span> : null}
                </span>
                <span className="tile-mark">
                  <Icon name={on ? 'now' : 'later'} colour={on ? 'jade' : 'ink-2'} />
                </span>
              </label>
              {on && children ? <div className="tile-below">{children}</div> : null}
            </Fragment>
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

/** Large pictures with a word each; a tap chooses and goes on at once. */
export function PictureTiles<Value extends string>({ options, chosen, onChoose }: PictureTilesProps<Value>) {
  return (
    <div className="tiles">
      {options.map((option) => (
        <button key={option.value} type="button" className={option.value === chosen ? 'tile tile-picture tile-on' : 'tile tile-picture'} onClick={() => onChoose(option.value)}>
          {option.icon ? <Icon name={option.icon} size="large" colour="jade" /> : null}
          <span className="tile-words">
            <span>{option.label}</span>
            {option.hint ? <span className="tile-hint"><Unbroken>{option.hint}</Unbroken></span> : null}
          </span>
        </button>
      ))}
    </div>
  )
}
