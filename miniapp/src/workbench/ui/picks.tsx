import { View } from '@tarojs/components'
import { FieldFrame } from '@/ui/field-frame'
import { Icon } from '@/ui/icon/icon'

export interface PicksProps<Value extends string> {
  label: string
  /** several may be chosen */
  many?: boolean
  options: readonly { value: Value; label: string; hint?: string }[]
  chosen: readonly Value[]
  error?: string
  onPick: (chosen: Value[]) => void
}

/** The choice after one more tap: another one, or one more or less of many. */
export function afterPick<Value extends string>(chosen: readonly Value[], value: Value, many: boolean): Value[] {
  if (!many) return [value]
  return chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]
}

/** A few short answers side by side; the chosen ones carry a mark. */
export function Picks<Value extends string>({ label, many = false, options, chosen, error, onPick }: PicksProps<Value>) {
  return (
    <FieldFrame label={label} error={error}>
      <View className="picks">
        {options.map(({ value, label: words, hint }) => {
          const on = chosen.includes(value)
          return (
            <View
              key={value}
              className={on ? 'pick pick-on' : 'pick'}
              hoverClass="press-held"
              aria-role={many ? 'checkbox' : 'radio'}
              aria-checked={on}
              aria-label={hint ? `${words},${hint}` : words}
              onClick={() => onPick(afterPick(chosen, value, many))}
            >
              <Icon name={many ? (on ? 'box-on' : 'box') : on ? 'done' : 'later'} size="small" colour={on ? 'jade' : 'ink-2'} />
              <View>{words}</View>
              {hint ? <View className="pick-hint">{hint}</View> : null}
            </View>
          )
        })}
      </View>
    </FieldFrame>
  )
}
