import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { say } from '@words'
import { Icon } from './icon/icon'
import { Unbroken } from './unbroken'

export interface StatusStep {
  key: string
  /** done, happening now, or still to come: also spoken, never told by the mark alone */
  state: 'done' | 'now' | 'later'
  title: string
  details?: readonly ReactNode[]
}

export interface StatusLinesProps {
  steps: readonly StatusStep[]
}

export const statusMark = { done: { icon: 'done', colour: 'jade' }, now: { icon: 'now', colour: 'blue' }, later: { icon: 'later', colour: 'ink-2' } } as const

/** What happened, what happens now, what comes: top to bottom. */
export function StatusLines({ steps }: StatusLinesProps) {
  return (
    <View className="status-lines">
      {steps.map(({ key, state, title, details = [] }, at) => (
        <View key={key} className={`status-line status-${state} ${at === steps.length - 1 ? 'status-line-last' : ''}`}>
          <Icon name={statusMark[state].icon} colour={statusMark[state].colour} />
          <View className="status-words">
            <View className="status-title" aria-label={`${say(`kit.state.${state}`)},${title}`}>
              <Unbroken>{title}</Unbroken>
            </View>
            {details.map((detail, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one step have no identity but their place
              <View key={line} className="status-detail">
                <Unbroken>{detail}</Unbroken>
              </View>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
