import { View } from '@tarojs/components'
import type { ReasonState } from '@words/reasons'
import { Icon } from './icon/icon'

export interface ReasonLine {
  state: ReasonState
  /** what is required */
  title: string
  /** how it stands, in words of its own: the mark beside it never speaks alone */
  detail: string
}

export interface ReasonLinesProps {
  reasons: readonly ReasonLine[]
}

const reasonMark = { met: { icon: 'done', colour: 'jade' }, 'not-met': { icon: 'info', colour: 'amber' }, look: { icon: 'person', colour: 'blue' }, unknown: { icon: 'person', colour: 'blue' } } as const

/** Every reason for what a programme says: what is asked, and how it stands. */
export function ReasonLines({ reasons }: ReasonLinesProps) {
  return (
    <View className="reasons">
      {reasons.map(({ state, title, detail }) => (
        <View key={title} className="reason">
          <Icon name={reasonMark[state].icon} colour={reasonMark[state].colour} size="small" />
          <View className="reason-words">
            <View>{title}</View>
            <View className="quiet">{detail}</View>
          </View>
        </View>
      ))}
    </View>
  )
}
