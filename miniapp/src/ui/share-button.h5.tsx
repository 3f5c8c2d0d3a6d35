import type { ShareButtonProps } from './share-button'

export type { ShareButtonProps }

/** A browser sends no WeChat cards: people copy the address there. */
export function ShareButton(_props: ShareButtonProps): null {
  return null
}
