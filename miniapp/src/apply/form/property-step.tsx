import { properties } from '@domain/household/facts'
import { say } from '@words'
import { AnswerChoice } from './answer-controls'
import type { FormHands } from './hands'

export function PropertyStep({ hands }: { hands: FormHands }) {
  return <AnswerChoice hands={hands} field="property" options={properties.map((property) => ({ value: property, label: say(`property.${property}`) }))} />
}
