import type { BlockSchema } from '@contract/signing'
import type { z } from '@domain/zod'
import { View } from '@tarojs/components'

export type Block = z.infer<typeof BlockSchema>

export interface BlocksProps {
  blocks: readonly Block[]
}

/** The words of a paper in large type: the same that its PDF holds. */
export function Blocks({ blocks }: BlocksProps) {
  return (
    <View className="paper-blocks">
      {blocks.map(({ kind, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place, and never change
        <View key={at} className={kind === 'heading' || kind === 'title' ? 'paper-heading' : `paper-${kind}`} aria-role={kind === 'heading' ? 'heading' : undefined}>
          {text}
        </View>
      ))}
    </View>
  )
}
