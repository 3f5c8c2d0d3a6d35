import { AnswerField } from './answer-controls'
import type { FormHands } from './hands'

const fields = ['monthlyIncome', 'savings', 'yearlyCosts'] as const

/** Whole yuan, as well as one knows them. */
export function MoneyStep({ hands }: { hands: FormHands }) {
  return (
    <>
      {fields.map((field) => (
        <AnswerField key={field} hands={hands} field={field} kind="digits" most={16} />
      ))}
    </>
  )
}
