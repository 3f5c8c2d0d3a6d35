import { say } from '@words'
import { sayAmount, sayOutcome, sayProgramme } from '@words/reasons'
import { TextArea } from '@/ui/text-area'
import { Picks } from '../../ui/picks'
import { reasonsNeeded } from './act-of'
import { unmetSentences } from './first-typed'
import type { FormPart } from './form-part'
import { ReasonRows } from './reason-rows'

/** The township's opinion: on which programme, for or against, and why. */
export function OpinionFields(part: FormPart) {
  const { shown, typed, wrong, turn, onType } = part
  const assessment = shown.assessments.find(({ programme }) => programme === typed.programme)
  const view = typed.view === 'grant' || typed.view === 'refuse' ? typed.view : undefined
  return (
    <>
      <Picks
        label={say('workbench.cases.opinion.programme')}
        options={shown.assessments.map((each) => ({ value: each.programme, label: sayProgramme(each.programme), hint: [sayOutcome(each.outcome).title, sayAmount(each)].filter((words) => words !== undefined).join(' · ') }))}
        chosen={assessment ? [assessment.programme] : []}
        error={wrong.programme}
        onPick={([picked]) => onType('programme', picked ?? '')}
      />
      <Picks
        label={say('workbench.cases.opinion.view')}
        options={(['grant', 'refuse'] as const).map((each) => ({ value: each, label: say(`case.view.${each}`) }))}
        chosen={view ? [view] : []}
        error={wrong.view}
        onPick={([picked]) => onType('view', picked ?? '')}
      />
      {view && assessment && reasonsNeeded(view, assessment) ? <ReasonRows {...part} offered={view === 'refuse' ? unmetSentences(assessment) : []} /> : null}
      <TextArea key={turn} label={say('workbench.cases.opinion.note')} hint={say('workbench.act.note.hint')} error={wrong.note} value={typed.note} most={300} onType={(text) => onType('note', text)} />
    </>
  )
}
