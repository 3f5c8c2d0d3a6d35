import { Icon } from './icon/icon'
import type { NoticeProps } from './notice'
import { Unbroken } from './unbroken'

export type { NoticeProps }

const icons = { done: 'done', waiting: 'waiting', office: 'info', danger: 'attention' } as const

/** A sentence that matters now, with an icon and a colour that say the same. Announced when it changes. */
export function Notice({ kind, title, icon, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role="status">
      <Icon name={icon ?? icons[kind]} />
      <div className="notice-words">
        <div className="notice-title">
          <Unbroken>{title}</Unbroken>
        </div>
        <Unbroken>{children}</Unbroken>
      </div>
    </div>
  )
}
