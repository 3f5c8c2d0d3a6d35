import { canonicalJson } from '../canonical-json'
import { ApplicationIdSchema, MemberIdSchema, type ApplicationId } from '../ids'
import { type PaperBook, type PaperFigures, holesOf } from '../policy/paper-book'
import type { Wish } from '../programmes/programme'
import { z } from '../zod'
import { type Block, type ConsentPurpose, blockKinds, consentPurposes, documentKinds, paperParts } from './document'
import type { WantedPaper } from './papers-for'

/**
 * A paper's words as they are signed: the template's paragraphs and the data that fills them. Its canonical text is what the first digest is made of.
 * It holds neither a day nor the paper's own number, so that the same words are the same text.
 */
const PaperSourceSchema = z.strictObject({
  format: z.literal('doudi-paper/1'),
  application: ApplicationIdSchema,
  kind: z.enum(documentKinds),
  version: z.string(),
  part: z.enum(paperParts),
  signer: MemberIdSchema,
  subject: MemberIdSchema,
  blocks: z.array(z.strictObject({ kind: z.enum(blockKinds), text: z.string(), purpose: z.optional(z.enum(consentPurposes)) })),
  values: z.record(z.string(), z.string()),
})
export type PaperSource = z.infer<typeof PaperSourceSchema>

export interface SourceParts {
  application: ApplicationId
  wish: Wish
  book: PaperBook
  /** everything that any paragraph may name */
  values: Readonly<Record<string, string>>
  figures: PaperFigures
}

/** The canonical text of a wanted paper: only the paragraphs of its part and wish, only the data that they name. */
export function sourceOf({ kind, part, signer, subject }: WantedPaper, { application, wish, book, values, figures }: SourceParts): string {
  const template = book.papers[kind]
  const known: Readonly<Record<string, string>> = { ...values, ...figures }
  const isKnown = (text: string) => holesOf(text).every((name) => known[name] !== undefined)
  const blocks = template.blocks
    .filter((block) => (block.for?.includes(part) ?? true) && (block.wishes?.includes(wish) ?? true))
    .flatMap(({ kind: shape, text, otherwise, purpose }): Block[] => {
      const said = isKnown(text) ? text : otherwise
      return said === undefined ? [] : [{ kind: shape, text: said, ...(purpose && { purpose }) }]
    })
  const named = new Set(blocks.flatMap(({ text }) => holesOf(text)))
  const source: PaperSource = {
    format: 'doudi-paper/1',
    application,
    kind,
    version: template.version,
    part,
    signer: signer.member,
    subject: subject.member,
    blocks,
    values: Object.fromEntries([...named].flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]]))),
  }
  return canonicalJson(source)
}

/** Reads a canonical text. Throws when it is none. */
export function readSource(text: string): PaperSource {
  const source = PaperSourceSchema.parse(JSON.parse(text))
  if (canonicalJson(source) !== text) throw new Error('not a canonical text')
  return source
}

/** The paragraphs as they are read, on the screen and in the PDF. Throws when one names what the source does not hold. */
export function blocksOf({ blocks, values }: PaperSource): Block[] {
  return blocks.map((block) => ({
    ...block,
    text: block.text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`a paper that lacks ${name}`)
      return value
    }),
  }))
}

export const titleOf = (source: PaperSource): string => blocksOf(source).find(({ kind }) => kind === 'title')?.text ?? ''

/** Purposes that need a tick each before this paper can be signed. */
export const purposesOf = ({ blocks }: PaperSource): ConsentPurpose[] => blocks.flatMap(({ purpose }) => purpose ?? [])

/** Name of the child in whose name it is signed. */
export const childOf = ({ part, values }: PaperSource): string | undefined => (part === 'guardian' ? values.child : undefined)
