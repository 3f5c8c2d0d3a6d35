import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon/icon'
import { Unbroken } from './unbroken'

export interface NoticeProps {
  /** done: arrived, finished; waiting: for the person, or due soon; office: the office's turn, information; danger: true danger only */
  kind: 'done' | 'waiting' | 'office' | 'danger'
  title: string
  icon?: IconName
  children?: ReactNode
}

export const noticeLook = {
  done: { icon: 'done', colour: 'jade' },
  waiting: { icon: 'waiting', colour: 'amber' },
  office: { icon: 'info', colour: 'blue' },
  danger: { icon: 'attention', colour: 'help' },
} as const

/** A sentence that matters now, with an icon and a colour that say the same. Announced when it changes. */
export function Notice({ kind, title, icon, children }: NoticeProps) {
  const look = noticeLook[kind]
  return (
    <View className={`notice notice-${kind}`} aria-live="polite">
      <Icon name={icon ?? look.icon} colour={look.colour} />
      <View className="notice-words">
        <View className="notice-title">
          <Unbroken>{title}</Unbroken>
        </View>
        <Unbroken>{children}</Unbroken>
      </View>
    </View>
  )
}
