import type { ConsentPurpose } from '@domain/signing/document'
import type { Block } from './blocks'

export type Section = { kind: 'words'; blocks: Block[] } | { kind: 'tick'; purpose: ConsentPurpose; text: string }

/** A paper's words in their order, apart from what has a tick of its own; the title stands above the page already. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = []
  for (const block of blocks.filter(({ kind }) => kind !== 'title')) {
    const last = sections[sections.length - 1]
    if (block.purpose !== undefined) sections.push({ kind: 'tick', purpose: block.purpose, text: block.text })
    else if (last?.kind === 'words') last.blocks.push(block)
    else sections.push({ kind: 'words', blocks: [block] })
  }
  return sections
}
