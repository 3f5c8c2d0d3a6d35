import { type Area, type AreaCode, levelOf } from '../area/area'
import { areaOf } from '../area/names'
import { CauseSchema, PropertySchema } from '../household/facts'
import { PhotoIdSchema } from '../ids'
import { typedYuan } from '../money/typed-yuan'
import { WishSchema } from '../programmes/programme'
import { type Result, ok, refuse } from '../result'
import { type ApplicationContent, ContentSchema } from './content'
import { by, type FieldFault, fieldReader } from './field-reader'
import type { Answers } from './form'
import { type HouseholdReading, readMembers } from './read-members'

export interface AnswerReading extends HouseholdReading {
  areas: readonly Area[]
}

/**
 * The application that the answers make, or everything that is missing or not to be understood, in the order of the form. The phone and the server read the same way.
 * Fields that this form does not know (an older draft, a newer phone) are left aside.
 */
export function readAnswers(answers: Answers, reading: AnswerReading): Result<ApplicationContent, readonly FieldFault[]> {
  const reader = fieldReader(answers)
  const { faults, needed, optional } = reader
  const wish = needed('wish', by(WishSchema), 'field.choose-again')
  const area = needed('area', (text) => homeArea(text, reading.areas), 'field.home-area')
  const members = readMembers(reader, answers, reading)
  const facts = {
    people: members.length + 1,
    monthlyIncome: needed('monthlyIncome', typedYuan, 'field.money'),
    savings: needed('savings', typedYuan, 'field.money'),
    yearlyCosts: needed('yearlyCosts', typedYuan, 'field.money'),
    property: needed('property', by(PropertySchema), 'field.choose-again'),
    cause: needed('cause', by(CauseSchema), 'field.choose-again'),
  }
  const words = optional('words', (text) => text, 'field.invalid')
  const photo = optional('photo', by(PhotoIdSchema), 'field.photo-again')
  const relativeOfStaff = needed('relativeOfStaff', yesOrNo, 'field.choose-again')
  const confidential = optional('confidential', yesOrNo, 'field.choose-again') ?? false
  if (faults.length > 0) return refuse(faults)
  return ok(ContentSchema.parse({ wish, area, members, facts, words, photo, relativeOfStaff, confidential }))
}

const yesOrNo = (text: string): boolean | undefined => (text === 'yes' ? true : text === 'no' ? false : undefined)

/** Cases are handled by the township: a county or the city is not near enough. */
function homeArea(text: string, areas: readonly Area[]): AreaCode | undefined {
  const area = areaOf(text, areas)
  return area && ['township', 'village'].includes(levelOf(area.code)) ? area.code : undefined
}
