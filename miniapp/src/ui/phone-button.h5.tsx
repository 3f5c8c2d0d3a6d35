import type { PhoneButtonProps } from './phone-button'

export type { PhoneButtonProps }

/** A browser knows no telephone: people type it there. */
export function PhoneButton(_props: PhoneButtonProps): null {
  return null
}
