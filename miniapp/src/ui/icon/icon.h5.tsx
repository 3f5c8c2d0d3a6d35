import { drawings, type IconName } from './drawings'
import type { IconColour, IconProps } from './icon'

export type { IconColour, IconName }

/** An outline picture in the colour of the words beside it. It never speaks alone, so it is hidden from screen readers. */
export function Icon({ name, colour, size = 'middle' }: IconProps) {
  return (
    <svg
      className={size === 'middle' ? 'icon' : `icon icon-${size}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke={colour ? `var(--${colour})` : 'currentColor'}
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own generated drawings, no outside text
      dangerouslySetInnerHTML={{ __html: drawings[name] }}
    />
  )
}
