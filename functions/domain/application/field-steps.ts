import { type Answers, type FieldName, type FormStep, formSteps, type MemberField, type SingleField, singleFields } from './form'
import { memberField, memberOfField, membersIn } from './members'

/** Where each field stands, and in which order on its page. */
const fieldsOfStep: Record<FormStep, readonly SingleField[]> = {
  wish: ['wish', 'area'],
  household: [],
  money: ['monthlyIncome', 'savings', 'yearlyCosts'],
  property: ['property'],
  reason: ['cause', 'words', 'photo'],
  summary: ['relativeOfStaff', 'confidential'],
}
/** Nobody has to answer these. */
const voluntary: readonly string[] = ['words', 'photo', 'confidential', 'unreachable']
const askedOfMember: readonly MemberField[] = ['name', 'idNumber', 'relation']

/** The page on which a field stands. A field that this form does not know stands nowhere. */
export function stepOf(field: string): FormStep | undefined {
  if (memberOfField(field)) return 'household'
  return formSteps.find((step) => fieldsOfStep[step].some((each) => each === field))
}

/** The page on which a fault is put right; what no page is known for stands on the summary. */
export const stepOfFault = (path: string): FormStep => (path === 'members' ? 'household' : (stepOf(path) ?? 'summary'))

/** Fields of one page in their order; on the household's page, those of everybody named so far. */
export function fieldsOn(step: FormStep, answers: Answers): FieldName[] {
  if (step !== 'household') return [...fieldsOfStep[step]]
  return membersIn(answers).flatMap((id) => askedOfMember.map((field) => memberField(id, field)))
}

/** Whether an application is not complete without this field. */
export const isRequired = (field: FieldName): boolean => !voluntary.includes(memberOfField(field)?.field ?? field)

/** Everything that is filled or chosen for a household of `people`, from the first page to the last: signatures and log-in aside. */
export const fieldCount = (people: number): number => singleFields.length + (people - 1) * askedOfMember.length

export interface FormPlace {
  step: FormStep
  /** the first field there that waits; absent where a page waits as a whole */
  field?: FieldName
}

/**
 * Where the form goes on, on whichever phone: the first field that waits on the page of the last answer, or on a later page, or on an earlier one; else the summary.
 * The household's page waits as a whole until something after it is answered, because a household of one answers nothing there.
 */
export function placeToResume(answers: Answers, lastField?: string): FormPlace {
  const open = (step: FormStep): FormPlace | undefined => {
    const field = fieldsOn(step, answers).find((each) => isRequired(each) && !answers[each])
    return field === undefined ? undefined : { step, field }
  }
  const last = formSteps.indexOf((lastField === undefined ? undefined : stepOf(lastField)) ?? 'wish')
  const household = formSteps.indexOf('household')
  const past = formSteps.slice(household + 1).some((step) => fieldsOn(step, answers).some((field) => answers[field]))
  for (const step of [...formSteps.slice(last), ...formSteps.slice(0, last)]) {
    const place = open(step)
    if (place) return place
    if (step === 'household' && !past && last <= household) return { step }
  }
  return { step: 'summary' }
}
