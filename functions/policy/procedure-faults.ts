import type { DeadlineRow } from '../domain/policy/procedure'
import { programmes, wishes, type Asked } from '../domain/programmes/programme'
import type { Book } from './book-files'
import { isDate } from './calendar-faults'
import { titleOf } from './unknowns'

const allAsked: readonly Asked[] = [...new Set<Asked>([...wishes, ...programmes])]
/** Deadlines without which no case can be handled; their length may be unknown. */
const needed = ['acceptance', 'start-investigation', 'opinion', 'publicity', 'confirmation', 'total', 'supplement', 'refusal-notice']

/** What is wrong with deadlines, steps, pauses, remedies and signing. */
export function procedureFaults(book: Book): string[] {
  const rows = [...book.nationalDeadlines.deadlines, ...book.deadlines.deadlines]
  return [...deadlineFaults(rows), ...stepFaults(book, rows), ...pauseFaults(book), ...remedyFaults(book), ...signingFaults(book)]
}

const isFor = ({ for: asked }: Pick<DeadlineRow, 'for'>, one: Asked): boolean => asked === undefined || asked.includes(one)

function deadlineFaults(rows: readonly DeadlineRow[]): string[] {
  return [
    ...rows.flatMap((row, index) => [
      ...(isDate(row.from) ? [] : [`deadline ${titleOf(row)}: ${row.from} is not a date`]),
      ...(row.clause.trim() ? [] : [`deadline ${titleOf(row)}: no clause`]),
      ...(row.length === null || (Number.isInteger(row.length) && row.length > 0) ? [] : [`deadline ${titleOf(row)}: the length must be a whole number above zero`]),
      ...(rows.slice(0, index).some((other) => other.name === row.name && other.from === row.from && allAsked.some((one) => isFor(other, one) && isFor(row, one))) ? [`deadline ${titleOf(row)} from ${row.from}: two lengths would hold on one day`] : []),
    ]),
    ...needed.flatMap((name) => allAsked.filter((one) => !rows.some((row) => row.name === name && isFor(row, one))).map((one) => `deadline ${name}: none for ${one}`)),
  ]
}

function stepFaults({ caseSteps: { values } }: Book, rows: readonly DeadlineRow[]): string[] {
  return values.flatMap(({ from, value }) => {
    const lists = value ?? []
    return [
      ...allAsked.filter((one) => lists.filter((list) => list.for.includes(one)).length !== 1).map((one) => `case-steps from ${from}: ${one} must stand once`),
      ...lists.flatMap((list) => [
        ...(list.steps[0]?.step === 'acceptance' ? [] : [`case-steps from ${from}: acceptance comes first`]),
        ...list.steps.filter(({ step }, index) => list.steps.findIndex((other) => other.step === step) !== index).map(({ step }) => `case-steps from ${from}: ${step} stands twice`),
        ...list.steps.flatMap(({ step, deadline }) => (deadline === undefined || list.for.every((one) => rows.some((row) => row.name === deadline && isFor(row, one))) ? [] : [`case-steps from ${from}: ${step} has no deadline ${deadline}`])),
      ]),
    ]
  })
}

function pauseFaults({ pauseReasons: { values } }: Book): string[] {
  return values.flatMap(({ from, value }) => (value ?? []).filter(({ name, clause }, index) => !clause.trim() || value?.findIndex((other) => other.name === name) !== index).map(({ name }) => `pause-reasons from ${from}: ${name} stands twice or has no clause`))
}

function remedyFaults({ remedies: { values } }: Book): string[] {
  return values.flatMap(({ from, value }) => (value && [value.reconsideration.days, value.lawsuit.months].every((length) => Number.isInteger(length) && length > 0) ? [] : [`remedies from ${from}: days and months must be whole numbers above zero`]))
}

function signingFaults({ signing: { values } }: Book): string[] {
  return values.flatMap(({ from, value }) => [
    ...allAsked.filter((one) => value?.papers.filter((list) => list.for.includes(one)).length !== 1).map((one) => `signing from ${from}: ${one} must stand once`),
    ...(value && value.ownLabour.from > value.adultFrom ? [`signing from ${from}: an adult signs in any case`] : []),
  ])
}
