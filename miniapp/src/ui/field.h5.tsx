import { useId } from 'react'
import type { FieldProps } from './field'
import { FieldFrame } from './field-frame'

export type { FieldProps }

const types = { text: 'text', phone: 'tel', digits: 'text', password: 'password' } as const

/** One line of text. The label is always visible; the error says what to do. */
export function Field({ label, hint, error, value = '', kind = 'text', most = 140, autoComplete, onType, onDone }: FieldProps) {
  const id = useId()
  return (
    <FieldFrame label={label} hint={hint} error={error} id={id}>
      <input
        id={id}
        className={error ? 'input input-wrong' : 'input'}
        type={types[kind]}
        inputMode={kind === 'digits' ? 'numeric' : undefined}
        maxLength={most}
        defaultValue={value}
        autoComplete={autoComplete ?? 'off'}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : hint ? `${id}-hint` : undefined}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onDone?.()
        }}
      />
    </FieldFrame>
  )
}
