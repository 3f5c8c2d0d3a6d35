import { Button } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '@/ui/icon/icon'

export interface DialProps {
  way: 'call' | 'message'
  phone: string
  className?: string
  children: string
}

/** Opens the telephone's own dialler; messages are written in the phone's own programme. */
export function Dial({ way, phone, className = '', children }: DialProps) {
  const open = () => {
    if (way === 'call') void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
    else void Taro.setClipboardData({ data: phone }).catch(() => undefined)
  }
  return (
    <Button className={`dial ${className}`} hoverClass="press-held" aria-label={children} onClick={open}>
      <Icon name={way === 'call' ? 'call' : 'sms-only'} size="small" colour="jade" />
      {children}
    </Button>
  )
}
