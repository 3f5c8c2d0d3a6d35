import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Unbroken } from './unbroken'

export interface LineProps {
  kind?: 'text' | 'quiet' | 'small' | 'number' | 'subhead'
  children: ReactNode
}

const classes = { text: '', quiet: 'quiet', small: 'quiet small', number: 'number', subhead: 'subhead' } as const

/** One sentence, or a number that matters. */
export function Line({ kind = 'text', children }: LineProps) {
  return (
    <View className={classes[kind]} aria-role={kind === 'subhead' ? 'heading' : undefined}>
      <Unbroken>{children}</Unbroken>
    </View>
  )
}

export interface GroupProps {
  /** `card` stands apart; a thought is only spaced; `split`: words left, what can be done right */
  kind?: 'thought' | 'card' | 'row' | 'split'
  children: ReactNode
}

/** What belongs together, spaced from the next thought. */
export function Group({ kind = 'thought', children }: GroupProps) {
  return <View className={kind}>{children}</View>
}
