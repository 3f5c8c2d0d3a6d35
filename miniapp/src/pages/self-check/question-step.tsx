import type { Question } from '@domain/self-check/questions'
import { say, type WordKey } from '@words'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Press } from '@/ui/press'

interface QuestionStepProps {
  question: Question
  /** the page's heading, for a screen reader beside the control */
  title: string
  value: string | undefined
  error?: string
  onAnswer: (typed: string) => void
  /** the keyboard's own "done" key */
  onDone: () => void
  onNone: () => void
}

/** The control for one question: a number of people, an amount, or one of a few. */
export function QuestionStep({ question, title, value, error, onAnswer, onDone, onNone }: QuestionStepProps) {
  if (question.kind === 'choice') {
    const options = question.choices.map((choice) => ({ value: choice, label: say(`${question.words}.${choice}` as WordKey) }))
    return <Choice label={title} hideLabel error={error} options={options} value={value} onChoose={onAnswer} />
  }
  const yuan = question.kind === 'yuan'
  return (
    <>
      <Field label={say(yuan ? 'self-check.yuan.label' : 'self-check.people.label')} kind="digits" most={yuan ? 12 : 2} error={error} value={value} onType={onAnswer} onDone={onDone} />
      {yuan ? (
        <Press kind="quiet" icon="on" onPress={onNone}>
          {say('self-check.yuan.none')}
        </Press>
      ) : null}
    </>
  )
}
