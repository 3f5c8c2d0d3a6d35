import type { FieldFault } from '@domain/application/field-reader'
import type { FormStep } from '@domain/application/form'
import { stepKey, yesNoKey } from '@domain/application/word-keys'
import { say } from '@words'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import { AnswerChoice } from './answer-controls'
import { stepsToDo } from './faults'
import type { FormHands } from './hands'
import { summaryOf } from './summary'

interface SummaryStepProps {
  hands: FormHands
  /** shown once somebody wanted to go and sign */
  faults: readonly FieldFault[]
  onStep: (step: FormStep) => void
}

const options = (field: 'relativeOfStaff' | 'confidential') => (['no', 'yes'] as const).map((value) => ({ value, label: say(yesNoKey(field, value)) }))

/** Everything once more, each line with its way back, and the last two questions. */
export function SummaryStep({ hands, faults, onStep }: SummaryStepProps) {
  const toDo = stepsToDo(faults)
  return (
    <>
      {toDo.length > 0 ? (
        <Notice kind="waiting" title={say('fill.not-yet')}>
          {toDo.map((step) => (
            <Press key={step} kind="row" onPress={() => onStep(step)}>
              {say(stepKey(step))}
            </Press>
          ))}
        </Notice>
      ) : null}
      <Group kind="card">
        {summaryOf(hands.answers, book().areas).map(({ key, step, what, said }) => (
          <Group key={key} kind="split">
            <Group>
              <Line kind="quiet">{what}</Line>
              {said.map((line) => (
                <Line key={line}>{line}</Line>
              ))}
            </Group>
            <Press kind="quiet" label={say('fill.summary.change', { what })} onPress={() => onStep(step)}>
              {say('kit.change')}
            </Press>
          </Group>
        ))}
      </Group>
      <AnswerChoice hands={hands} field="relativeOfStaff" options={options('relativeOfStaff')} />
      <AnswerChoice hands={hands} field="confidential" options={options('confidential')} />
      <Line kind="quiet">{say('fill.summary.free')}</Line>
    </>
  )
}
