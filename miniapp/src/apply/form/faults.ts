import type { Draft } from '@contract/application'
import type { FieldFault } from '@domain/application/field-reader'
import { stepOfFault } from '@domain/application/field-steps'
import { type Answers, type FormStep, formSteps } from '@domain/application/form'
import { readAnswers } from '@domain/application/read-answers'
import type { Area } from '@domain/area/area'
import type { PlainDate } from '@domain/china-time'

/** What is missing or not to be understood, as the server would find it. */
export function faultsIn(answers: Answers, { applicant, adultFrom }: Pick<Draft, 'applicant' | 'adultFrom'>, areas: readonly Area[], today: PlainDate): readonly FieldFault[] {
  const read = readAnswers(answers, { applicant, adultAge: adultFrom, areas, today })
  return read.ok ? [] : read.refusal
}

export const faultsOn = (step: FormStep, faults: readonly FieldFault[]): FieldFault[] => faults.filter((fault) => stepOfFault(fault.path) === step)

/** Pages before the summary on which something is still to do, in their order. */
export const stepsToDo = (faults: readonly FieldFault[]): FormStep[] => formSteps.filter((step) => step !== 'summary' && faultsOn(step, faults).length > 0)

export const stepAfter = (step: FormStep): FormStep => formSteps[formSteps.indexOf(step) + 1] ?? 'summary'
export const stepBefore = (step: FormStep): FormStep | undefined => formSteps[formSteps.indexOf(step) - 1]
