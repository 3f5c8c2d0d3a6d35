import { Button } from '@tarojs/components'
import { Icon } from './icon/icon'

export interface ShareButtonProps {
  /** what the page is told when WeChat asks for the card */
  of: string
  children: string
}

/** WeChat's own button for sending a card to a chat; the page says what the card is (`useShareAppMessage`). */
export function ShareButton({ of, children }: ShareButtonProps) {
  return (
    <Button className="press press-plain" hoverClass="press-held" openType="share" data-of={of} aria-label={children}>
      <Icon name="send" colour="jade" />
      {children}
    </Button>
  )
}
