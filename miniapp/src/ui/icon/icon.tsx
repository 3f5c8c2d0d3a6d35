import { Image } from '@tarojs/components'
import { drawings, type IconName } from './drawings'
import { svgAddress } from './svg-address'

export type { IconName }

/** Colours an icon may take; `words` is the text colour beside it on the browser, ink on weapp. */
export const iconColours = { ink: '#1c2023', 'ink-2': '#4a5258', paper: '#ffffff', jade: '#0e6453', help: '#b3261e', amber: '#7a4b00', blue: '#1f4e8c' } as const
export type IconColour = keyof typeof iconColours

export interface IconProps {
  name: IconName
  colour?: IconColour
  /** small 22 beside small text, middle 28 beside words, large 64 for pictograms (phone px at scale 1) */
  size?: 'small' | 'middle' | 'large'
}

const addresses: Record<string, string> = {}

/** An outline picture. It never speaks alone: a word always stands with it, so it is hidden from screen readers. */
export function Icon({ name, colour = 'ink', size = 'middle' }: IconProps) {
  const stroke = iconColours[colour]
  const key = `${name} ${stroke}`
  const address = addresses[key] ?? svgAddress(drawings[name], stroke)
  addresses[key] = address
  return <Image className={size === 'middle' ? 'icon' : `icon icon-${size}`} src={address} aria-hidden="true" />
}
