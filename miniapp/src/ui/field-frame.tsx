import { View } from '@tarojs/components'
import { useEffect, type ReactNode } from 'react'
import { scrollTo } from '@/platform/navigation'
import { Icon } from './icon/icon'
import { Unbroken } from './unbroken'

export interface FieldFrameProps {
  label: string
  /** browser only: heard, not seen */
  hideLabel?: boolean
  hint?: string
  error?: string
  /** browser only: id of the control that the label names */
  id?: string
  children: ReactNode
}

/** Label, one line of help, the control, and what to do when it is wrong; the page scrolls to it. */
export function FieldFrame({ label, hint, error, children }: FieldFrameProps) {
  useEffect(() => {
    if (error) scrollTo('.field-error')
  }, [error])
  return (
    <View className="field">
      {label ? <View className="field-label">{label}</View> : null}
      {hint ? <View className="field-hint"><Unbroken>{hint}</Unbroken></View> : null}
      {children}
      {error ? (
        <View className="field-error" aria-live="assertive">
          <Icon name="attention" size="small" colour="help" />
          <View><Unbroken>{error}</Unbroken></View>
        </View>
      ) : null}
    </View>
  )
}
