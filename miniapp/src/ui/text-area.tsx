import { Textarea } from '@tarojs/components'
import { useRef } from 'react'
import { FieldFrame } from './field-frame'

export interface TextAreaProps {
  label: string
  hint?: string
  error?: string
  /** prefill; typed text lives in the page */
  value?: string
  most?: number
  onType: (text: string) => void
}

/** Some lines of text. */
export function TextArea({ label, hint, error, value = '', most = 300, onType }: TextAreaProps) {
  const prefill = useRef(value)
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      <Textarea className={error ? 'input input-area input-wrong' : 'input input-area'} maxlength={most} value={prefill.current} aria-label={error ? `${label},${error}` : label} onInput={(event) => onType(event.detail.value)} />
    </FieldFrame>
  )
}
