import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** The box of a page's state, announced when it appears. */
export function StateFrame({ children }: { children: ReactNode }) {
  return (
    <View className="state" aria-live="polite">
      {children}
    </View>
  )
}
