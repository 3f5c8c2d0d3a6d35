import { z } from '../zod'

/** Relations to the applicant that the form offers (code list CL-REL, the common ones). */
export const relations = ['spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other'] as const
export const RelationSchema = z.enum(relations)
export type Relation = z.infer<typeof RelationSchema>

/** Question groups in the order of the paper form; one page each. */
export const formSteps = ['wish', 'household', 'money', 'property', 'reason', 'summary'] as const
export type FormStep = (typeof formSteps)[number]

/** Fields of the form that stand once. `photo` holds the id of a photo that has arrived. */
export const singleFields = ['wish', 'area', 'monthlyIncome', 'savings', 'property', 'yearlyCosts', 'cause', 'words', 'photo', 'relativeOfStaff', 'confidential'] as const
export type SingleField = (typeof singleFields)[number]
/** Fields of one more person in the household. `unreachable` says why that person cannot sign. */
export const memberFields = ['name', 'idNumber', 'relation', 'unreachable'] as const
export type MemberField = (typeof memberFields)[number]

/** `wish`, or `member.<8 hex digits>.name`. */
export const FieldNameSchema = z.string().check(z.regex(/^(wish|area|monthlyIncome|savings|property|yearlyCosts|cause|words|photo|relativeOfStaff|confidential|member\.[0-9a-f]{8}\.(name|idNumber|relation|unreachable))$/))
export type FieldName = SingleField | `member.${string}.${MemberField}`

/** What was typed or chosen, as it was typed: half a number is kept, too. An empty text takes the answer away. */
export const AnswerTextSchema = z.string().check(z.maxLength(500, { error: 'field.too-long' }))

/** Everything answered so far, by field. */
export type Answers = Readonly<Partial<Record<string, string>>>

/** Why a member cannot sign now; an officer certifies it, and nothing is asked about that person until then (product A11). */
export const unreachableReasons = ['detained', 'at-sea', 'in-hospital', 'missing'] as const
export const UnreachableReasonSchema = z.enum(unreachableReasons)
export type UnreachableReason = z.infer<typeof UnreachableReasonSchema>
