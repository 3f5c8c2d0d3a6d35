import type { Draft } from '@contract/application'
import type { FieldFault } from '@domain/application/field-reader'
import type { Answers, FieldName } from '@domain/application/form'
import type { Word } from '@domain/application/said'

/** What every page of the form works with. */
export interface FormHands {
  draft: Draft
  answers: Answers
  give(words: readonly Word[]): void
  /** what to do about a field, once somebody tried to go on */
  errorAt(path: FieldFault['path']): string | undefined
}

/** Gives one answer. */
export const giver = ({ give }: Pick<FormHands, 'give'>, field: FieldName) => (value: string) => give([{ field, value }])
