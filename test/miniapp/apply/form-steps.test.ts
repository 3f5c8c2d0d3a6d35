import { fieldsOn, isRequired, placeToResume, stepOfFault } from '@domain/application/field-steps'
import { type Answers, formSteps } from '@domain/application/form'
import { faultsIn, faultsOn, stepAfter, stepBefore, stepsToDo } from '@/apply/form/faults'
import { applicant, areas, familyOfThree, reading } from '../../domain/application/builders'

const draft = { applicant: reading.applicant, adultFrom: reading.adultAge }
const faultsOf = (answers: Answers, of = draft) => faultsIn(answers, of, areas, reading.today)

test('the pages follow each other to the summary and back to the first', () => {
  expect(formSteps.map(stepAfter)).toEqual(['household', 'money', 'property', 'reason', 'summary', 'summary'])
  expect(formSteps.map(stepBefore)).toEqual([undefined, 'wish', 'household', 'money', 'property', 'reason'])
})

test('a family of three that answered everything is held back nowhere, and resumes at the summary', () => {
  expect(faultsOf(familyOfThree())).toEqual([])
  expect(placeToResume(familyOfThree(), 'cause')).toEqual({ step: 'summary' })
})

test('an empty form holds back on each page that must be answered, in the order of the form; who lives alone passes the household', () => {
  expect(stepsToDo(faultsOf({}))).toEqual(['wish', 'money', 'property', 'reason'])
  expect(faultsOn('summary', faultsOf({})).map(({ path }) => path)).toEqual(['relativeOfStaff'])
})

test('each field that must be answered is asked for on its own page', () => {
  const whole = familyOfThree()
  for (const step of formSteps) {
    for (const field of fieldsOn(step, whole)) {
      const faults = faultsOf({ ...whole, [field]: '' })
      expect(faults.map(({ path }) => path)).toEqual(isRequired(field) ? [field] : [])
      expect(faults.every((fault) => stepOfFault(fault.path) === step)).toBe(true)
    }
  }
})

test('what only the server finds leads to its page, too', () => {
  expect(['photo', 'members', 'member.0000000a.idNumber', 'confidential', 'of-a-newer-form'].map(stepOfFault)).toEqual(['reason', 'household', 'household', 'summary', 'summary'])
})

test('somebody under age who names no adult is told where the household stands', () => {
  const young = { ...draft, applicant: { ...draft.applicant, adult: false } }
  const alone = Object.fromEntries(Object.entries(familyOfThree()).filter(([field]) => !field.startsWith('member.')))
  expect(faultsOn('household', faultsOf(alone, young))).toEqual([{ path: 'members', key: 'field.no-adult' }])
})

test('the applicant typed as one more person is found on the phone already', () => {
  const again = familyOfThree({ 'member.aaaaaaaa.name': applicant.name, 'member.aaaaaaaa.idNumber': applicant.idNumber })
  expect(faultsOn('household', faultsOf(again)).map(({ key }) => key)).toEqual(['field.applicant-again'])
})
