import { useId } from 'react'
import { FieldFrame } from './field-frame'
import type { TextAreaProps } from './text-area'

export type { TextAreaProps }

/** Some lines of text. */
export function TextArea({ label, hint, error, value = '', most = 300, onType }: TextAreaProps) {
  const id = useId()
  return (
    <FieldFrame label={label} hint={hint} error={error} id={id}>
      <textarea
        id={id}
        className={error ? 'input input-area input-wrong' : 'input input-area'}
        maxLength={most}
        defaultValue={value}
        rows={3}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
        onChange={(event) => onType(event.target.value)}
      />
    </FieldFrame>
  )
}
