import { RelationSchema } from '../application/form'
import { AreaCodeSchema } from '../area/area'
import { PropertySchema } from '../household/facts'
import { WishSchema } from '../programmes/programme'
import { blockKinds, consentPurposes, documentKinds, paperParts } from '../signing/document'
import { z } from '../zod'

/** What the rules of the day say in the notice to the applicant, as it is printed. */
export const paperFigures = ['standard', 'startDays', 'publicityDays', 'confirmDays', 'totalDays'] as const
export type PaperFigure = (typeof paperFigures)[number]
/** A figure that nobody has fixed is absent, and the paper says so or leaves the paragraph out. */
export type PaperFigures = Readonly<Partial<Record<PaperFigure, string>>>

/** Data that a paper may name in braces. `child` and `childId` only where a guardian signs. */
export const paperValues = ['wish', 'applicant', 'signer', 'signerId', 'relation', 'child', 'childId', 'people', 'monthlyIncome', 'savings', 'property', 'yearlyCosts', 'township', 'civilAffairs', 'checkBody', 'contact', 'hotline', ...paperFigures] as const
export type PaperValue = (typeof paperValues)[number]

/** One paragraph of a template. */
export const TemplateBlockSchema = z.strictObject({
  kind: z.enum(blockKinds),
  text: z.string(),
  /** it stands beside a tick of its own */
  purpose: z.optional(z.enum(consentPurposes)),
  /** only for whoever signs in one of these parts */
  for: z.optional(z.array(z.enum(paperParts))),
  /** only where the family asks for one of these */
  wishes: z.optional(z.array(WishSchema)),
  /** the text when a figure that it names is not fixed; without it the paragraph is left out */
  otherwise: z.optional(z.string()),
})
export type TemplateBlock = z.infer<typeof TemplateBlockSchema>

export const PaperTemplateSchema = z.strictObject({
  /** changes with every change of the words */
  version: z.string(),
  blocks: z.array(TemplateBlockSchema),
})
export type PaperTemplate = z.infer<typeof PaperTemplateSchema>

/** The three papers, the offices they name, and the words for what was chosen: everything of a paper but the family's own data. */
export const PaperBookSchema = z.strictObject({
  /** who handles personal data in each county, and how to reach them (PIPL 17) */
  offices: z.array(z.strictObject({ county: AreaCodeSchema, civilAffairs: z.string(), checkBody: z.string(), contact: z.string() })),
  names: z.strictObject({
    wish: z.record(WishSchema, z.string()),
    relation: z.record(RelationSchema, z.string()),
    /** how the applicant stands to themselves */
    applicant: z.string(),
    property: z.record(PropertySchema, z.string()),
    /** with `{yuan}` */
    money: z.string(),
    /** with `{yuan}`: a month */
    monthlyMoney: z.string(),
  }),
  papers: z.record(z.enum(documentKinds), PaperTemplateSchema),
})
export type PaperBook = z.infer<typeof PaperBookSchema>

/** Names in braces. */
export const holesOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
