import type { CaseAction } from '@domain/case-work/actions'
import { say } from '@words'
import { sayPauseReason } from '@words/deadlines'
import { sayDate } from '@words/time'
import { Field } from '@/ui/field'
import { TextArea } from '@/ui/text-area'
import { Box } from '../../ui/box'
import { Picks } from '../../ui/picks'
import { personName } from '../people-words'
import { ConfirmWords } from './confirm-words'
import { FactFields } from './fact-fields'
import { unmetSentences } from './first-typed'
import type { FormPart } from './form-part'
import { OpinionFields } from './opinion-fields'
import { ReasonRows } from './reason-rows'
import { SupplementRows } from './supplement-rows'
import { VisitField } from './visit-field'

interface FormFieldsProps extends FormPart {
  action: CaseAction
  /** day in China */
  today: string
}

/** What an act asks for. */
export function FormFields({ action, today, ...part }: FormFieldsProps) {
  const { shown, typed, wrong, turn, onType } = part
  switch (action) {
    case 'accept':
    case 'start-investigation':
    case 'resume':
      return null
    case 'ask-supplement':
      return <SupplementRows {...part} />
    case 'certify-unreachable': {
      const people = shown.household.filter(({ unreachable, certified }) => unreachable !== undefined && !certified)
      return (
        <>
          <Picks
            label={say('workbench.cases.certify.who')}
            options={people.map((person) => ({ value: person.member, label: personName(person), hint: person.unreachable && say(`form.unreachable.${person.unreachable}`) }))}
            chosen={typed.member ? [typed.member] : []}
            error={wrong.member}
            onPick={([picked]) => onType('member', picked ?? '')}
          />
          <TextArea key={turn} label={say('workbench.cases.certify.how')} error={wrong.reason} value={typed.reason} most={200} onType={(text) => onType('reason', text)} />
        </>
      )
    }
    case 'correct-fact':
      return <FactFields {...part} />
    case 'pause':
      return (
        <Picks
          label={say('workbench.cases.pause.why')}
          options={shown.pauseReasons.map((value) => ({ value, label: sayPauseReason(value) }))}
          chosen={typed.because ? [typed.because] : []}
          error={wrong.because}
          onPick={([picked]) => onType('because', picked ?? '')}
        />
      )
    case 'give-opinion':
      return <OpinionFields {...part} />
    case 'start-publicity':
      return <Field key={turn} label={say('workbench.cases.publicity.where')} hint={say('workbench.cases.publicity.where.hint')} error={wrong.place} value={typed.place} most={60} onType={(text) => onType('place', text)} />
    case 'end-publicity':
      return (
        <>
          {shown.publicity ? <Box>{say('workbench.cases.publicity.until', { date: sayDate(shown.publicity.ends, today) })}</Box> : null}
          <Field key={turn} label={say('workbench.cases.publicity.objections')} kind="digits" error={wrong.objections} value={typed.objections} most={3} onType={(text) => onType('objections', text)} />
        </>
      )
    case 'send-back':
      return <TextArea key={turn} label={say('workbench.cases.send-back.what')} error={wrong.reason} value={typed.reason} most={300} onType={(text) => onType('reason', text)} />
    case 'confirm':
      return (
        <>
          <ConfirmWords shown={shown} />
          <VisitField {...part} />
        </>
      )
    case 'refuse':
      return (
        <>
          <ReasonRows {...part} offered={shown.opinion ? unmetSentences(shown.opinion.assessment) : []} />
          <VisitField {...part} />
        </>
      )
  }
}
