import { reachWays } from '@domain/urgent-relief/help-request'
import { say, type WordKey } from '@words'
import { placeWords } from '@/places/place-words'
import { Choice } from '@/ui/choice'
import { Field } from '@/ui/field'
import { Group, Line } from '@/ui/line'
import { Press } from '@/ui/press'
import { TextArea } from '@/ui/text-area'
import type { Draft, Step, Wrong } from './draft'

const options = reachWays.map((way) => ({ value: way, icon: way }))
const withHint = ['sms-only', 'none'] as const
const hintOf = (way: (typeof reachWays)[number]) => {
  const found = withHint.find((each) => each === way)
  return found && say(`press.reach.${found}.hint`)
}

interface ReachStepProps {
  draft: Draft
  wrong?: Wrong
  onChange: (change: Partial<Draft>) => void
  onStep: (step: Step) => void
}

/** Third tap: how to reach the person; then what will be sent, in one look. */
export function ReachStep({ draft, wrong, onChange, onStep }: ReachStepProps) {
  const errorAt = (field: Wrong['field']) => (wrong?.field === field ? say(wrong.key as WordKey) : undefined)
  const title = say(draft.forWhom === 'self' ? 'press.reach' : 'press.reach.other')
  const { way } = draft
  return (
    <>
      <Choice
        label={title}
        hideLabel
        error={errorAt('way')}
        options={options.map((option) => ({ ...option, label: say(`press.reach.${option.value}`), hint: hintOf(option.value) }))}
        value={way}
        onChoose={(chosen) => onChange({ way: chosen })}
      >
        {way && way !== 'none' ? (
          <Field
            label={say(way === 'someone-near' ? 'press.reach.phone.near' : 'press.reach.phone')}
            kind="phone"
            autoComplete="tel"
            most={20}
            error={errorAt('phone')}
            value={draft.phone}
            onType={(phone) => onChange({ phone })}
          />
        ) : null}
      </Choice>
      <Group kind="card">
        {draft.forWhom === 'someone-else' ? <Line>{say('press.summary.for-other')}</Line> : null}
        <SummaryLine what={say('press.summary.what')} said={draft.hardship ? say(`hardship.${draft.hardship}`) : ''} onChange={() => onStep('what')} />
        <SummaryLine what={say('press.summary.where')} said={draft.place ? placeWords(draft.place) : ''} error={errorAt('place')} onChange={() => onStep('where')} />
      </Group>
      {way ? (
        <TextArea label={say(draft.hardship === 'violence' ? 'press.note.violence' : 'press.note')} most={300} error={errorAt('note')} value={draft.note} onType={(note) => onChange({ note })} />
      ) : null}
    </>
  )
}

function SummaryLine({ what, said, error, onChange }: { what: string; said: string; error?: string; onChange: () => void }) {
  return (
    <Group kind="split">
      <Line>{say('press.summary.line', { what, said })}</Line>
      {error ? <Line>{error}</Line> : null}
      <Press kind="quiet" label={say('press.change.label', { what })} onPress={onChange}>
        {say('kit.change')}
      </Press>
    </Group>
  )
}
