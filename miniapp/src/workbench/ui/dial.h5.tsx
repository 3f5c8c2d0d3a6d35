import { Icon } from '@/ui/icon/icon'
import type { DialProps } from './dial'

export type { DialProps }

/** A telephone link: the desk's soft phone or the mobile dials. */
export function Dial({ way, phone, className = '', children }: DialProps) {
  return (
    <a className={`dial ${className}`} href={`${way === 'call' ? 'tel' : 'sms'}:${phone}`}>
      <Icon name={way === 'call' ? 'call' : 'sms-only'} size="small" />
      {children}
    </a>
  )
}
