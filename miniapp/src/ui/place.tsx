import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { placeClass } from '@/platform/reach'

export interface PlaceProps {
  name: string
  children: ReactNode
}

/** A place on the page that another page can lead to by its name (`reach`). */
export function Place({ name, children }: PlaceProps) {
  return <View className={placeClass(name)}>{children}</View>
}
