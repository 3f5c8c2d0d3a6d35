import { Input, View } from '@tarojs/components'
import { useRef } from 'react'
import { FieldFrame } from './field-frame'

export interface FieldProps {
  label: string
  /** one line under the label */
  hint?: string
  /** what to do about it; shown under the field */
  error?: string
  /** prefill; typed text lives in the page, a controlled value would move the caret on weapp */
  value?: string
  kind?: 'text' | 'phone' | 'digits' | 'password'
  most?: number
  /** browser only: what a password manager or the keyboard may offer */
  autoComplete?: string
  onType: (text: string) => void
  /** the keyboard's own "done" key */
  onDone?: () => void
}

const keyboards = { text: 'text', phone: 'number', digits: 'number', password: 'text' } as const

/** One line of text. The label is always visible; the error says what to do. */
export function Field({ label, hint, error, value = '', kind = 'text', most = 140, onType, onDone }: FieldProps) {
  const prefill = useRef(value)
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      <View>
        <Input
          className={error ? 'input input-wrong' : 'input'}
          type={keyboards[kind]}
          password={kind === 'password'}
          maxlength={most}
          value={prefill.current}
          aria-label={error ? `${label},${error}` : label}
          onInput={(event) => onType(event.detail.value)}
          onConfirm={onDone}
        />
      </View>
    </FieldFrame>
  )
}
