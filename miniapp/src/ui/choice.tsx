import { Button, View } from '@tarojs/components'
import { Fragment, type ReactNode } from 'react'
import { FieldFrame } from './field-frame'
import { Icon, type IconName } from './icon/icon'
import { Unbroken } from './unbroken'

export interface ChoiceOption<Value extends string> {
  value: Value
  label: string
  hint?: string
  icon?: IconName
}

export interface ChoiceProps<Value extends string> {
  label: string
  /** the page's heading already says it: only screen readers hear it again */
  hideLabel?: boolean
  hint?: string
  error?: string
  options: readonly ChoiceOption<Value>[]
  value: Value | undefined
  onChoose: (value: Value) => void
  /** what the chosen answer asks for; it stands right under it */
  children?: ReactNode
}

/** One of a few, as big tiles; the chosen one carries a mark and a word for screen readers, not a colour alone. */
export function Choice<Value extends string>({ label, hideLabel = false, hint, error, options, value, onChoose, children }: ChoiceProps<Value>) {
  return (
    <FieldFrame label={hideLabel ? '' : label} hint={hint} error={error}>
      <View className="tiles">
        {options.map((option) => {
          const on = option.value === value
          return (
            <Fragment key={option.value}>
              <View
                className={on ? 'tile tile-on' : 'tile'}
                hoverClass="press-held"
                aria-role="radio"
                aria-checked={on}
                aria-label={option.hint ? `${option.label},${option.hint}` : option.label}
                onClick={() => onChoose(option.value)}
              >
                {option.icon ? <Icon name={option.icon} /> : null}
                <View className="tile-words">
                  <View>{option.label}</View>
                  {option.hint ? <View className="tile-hint"><Unbroken>{option.hint}</Unbroken></View> : null}
                </View>
                <View className="tile-mark">
                  <Icon name={on ? 'now' : 'later'} colour={on ? 'jade' : 'ink-2'} />
                </View>
              </View>
              {on && children ? <View className="tile-below">{children}</View> : null}
            </Fragment>
          )
        })}
      </View>
    </FieldFrame>
  )
}

export interface PictureTilesProps<Value extends string> {
  options: readonly ChoiceOption<Value>[]
  chosen?: Value
  /** one tap chooses and goes on */
  onChoose: (value: Value) => void
}

/** Large pictures with a word each; a tap chooses and goes on at once. */
export function PictureTiles<Value extends string>({ options, chosen, onChoose }: PictureTilesProps<Value>) {
  return (
    <View className="tiles">
      {options.map((option) => (
        <Button
          key={option.value}
          className={option.value === chosen ? 'tile tile-picture tile-on' : 'tile tile-picture'}
          hoverClass="press-held"
          aria-label={option.hint ? `${option.label},${option.hint}` : option.label}
          onClick={() => onChoose(option.value)}
        >
          {option.icon ? <Icon name={option.icon} size="large" colour="jade" /> : null}
          <View className="tile-words">
            <View>{option.label}</View>
            {option.hint ? <View className="tile-hint"><Unbroken>{option.hint}</Unbroken></View> : null}
          </View>
        </Button>
      ))}
    </View>
  )
}
