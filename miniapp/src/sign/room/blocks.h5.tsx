import type { Block, BlocksProps } from './blocks'

export type { Block, BlocksProps }

/** The words of a paper in large type: the same that its PDF holds. */
export function Blocks({ blocks }: BlocksProps) {
  return (
    <div className="paper-blocks">
      {blocks.map(({ kind, text }, at) =>
        kind === 'heading' || kind === 'title' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity but their place, and never change
          <h2 key={at} className="paper-heading">
            {text}
          </h2>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <p key={at} className={`paper-${kind}`}>
            {text}
          </p>
        ),
      )}
    </div>
  )
}
