import { Button } from '@tarojs/components'
import { Icon } from './icon/icon'

export interface PhoneButtonProps {
  children: string
  /** the code that WeChat gave for the telephone, or undefined when the person said no */
  onCode: (code: string | undefined) => void
}

/** WeChat's own button for the telephone that it knows; only a tap on it gives the code. */
export function PhoneButton({ children, onCode }: PhoneButtonProps) {
  return (
    <Button className="press press-main" hoverClass="press-held" openType="getPhoneNumber" onGetPhoneNumber={({ detail }) => onCode(typeof detail.code === 'string' && detail.code ? detail.code : undefined)}>
      <Icon name="call" colour="paper" />
      {children}
    </Button>
  )
}
