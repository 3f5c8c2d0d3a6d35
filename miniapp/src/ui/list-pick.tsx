import { Picker, View } from '@tarojs/components'
import { say } from '@words'
import { useMemo } from 'react'
import { FieldFrame } from './field-frame'
import { Icon } from './icon/icon'

export interface ListPickProps {
  label: string
  /** its answer speaks for itself: only screen readers hear the label */
  hideLabel?: boolean
  hint?: string
  error?: string
  options: readonly { value: string; label: string }[]
  value: string | undefined
  onPick: (value: string) => void
}

/** One of a long list, in the platform's own picker, which follows the person's own text size. */
export function ListPick({ label, hideLabel = false, hint, error, options, value, onPick }: ListPickProps) {
  const range = useMemo(() => options.map((option) => option.label), [options])
  const at = options.findIndex((option) => option.value === value)
  const shown = options[at]?.label
  return (
    <FieldFrame label={hideLabel ? '' : label} hint={hint} error={error}>
      <Picker
        mode="selector"
        range={range}
        value={Math.max(0, at)}
        aria-label={shown ? `${label},${shown}` : label}
        onChange={(event) => {
          const picked = options[Number(event.detail.value)]
          if (picked) onPick(picked.value)
        }}
      >
        <View className={shown ? 'input input-pick' : 'input input-pick input-empty'}>
          <View>{shown ?? say('kit.pick')}</View>
          <Icon name="down" colour="jade" />
        </View>
      </Picker>
    </FieldFrame>
  )
}
