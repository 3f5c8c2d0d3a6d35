import { type Answers, type FormStep, formSteps } from '@domain/application/form'
import { stepKey } from '@domain/application/word-keys'
import { chinaTime } from '@domain/china-time'
import { prefillOf } from '@domain/self-check/prefill'
import { say, type WordKey } from '@words'
import { useEffect, useState } from 'react'
import { serverNow } from '@/platform/clock'
import { backTo, goBack, goTo, scrollTo } from '@/platform/navigation'
import { reach } from '@/platform/reach'
import { book } from '@/policy/book'
import { Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { Steps } from '@/ui/steps'
import { type OpenForm, useFilling } from '../answers/use-answers'
import { faultsIn, faultsOn, stepAfter, stepBefore } from './faults'
import type { FormHands } from './hands'
import { HouseholdStep } from './household-step'
import { MoneyStep } from './money-step'
import { PropertyStep } from './property-step'
import { ReasonStep } from './reason-step'
import { SavedLine } from './saved-line'
import { SummaryStep } from './summary-step'
import { WishStep } from './wish-step'

const pages = { wish: WishStep, household: HouseholdStep, money: MoneyStep, property: PropertyStep, reason: ReasonStep } as const
const helps: Partial<Record<FormStep, WordKey>> = { household: 'fill.household.help', summary: 'fill.summary.help' }

/** Where the signing board sends somebody to put something right: they see at once what is wrong there, and go back when it is done. */
export interface FormStart {
  step: FormStep
  field?: string
}

/** The form, one group of questions at a time; what is wrong is said when somebody wants to go on. */
export function FillIn({ form: { draft, answers: first, check, place }, start }: { form: OpenForm; start?: FormStart }) {
  const { answers, answering, give, sendAll } = useFilling(draft.id, first)
  const [step, setStep] = useState<FormStep>(start?.step ?? place.step)
  const [tried, setTried] = useState<readonly FormStep[]>(start ? [start.step] : [])
  /** how often somebody was held back: each time the first fault comes into sight */
  const [heldBack, setHeldBack] = useState(0)
  const [fromSummary, setFromSummary] = useState(false)
  const [leaving, setLeaving] = useState<'no' | 'sending' | 'unsent'>('no')
  useEffect(() => {
    if (start?.field !== undefined) reach(start.field)
  }, [start?.field])
  useEffect(() => {
    if (heldBack > 0) scrollTo('.field-error,.notice-waiting')
  }, [heldBack])

  // Shown as answered, and given when their person has seen them and goes on.
  const proposed = prefillOf(step, answers, check)
  const shown: Answers = { ...answers, ...Object.fromEntries(proposed.map(({ field, value }) => [field, value])) }
  const faultsOf = (what: Answers) => faultsIn(what, draft, book().areas, chinaTime(serverNow()).date)
  const faults = faultsOf(answers)
  const here = faultsOn(step, faultsOf(shown))
  const hands: FormHands = {
    draft,
    answers: shown,
    give,
    errorAt(path) {
      const fault = tried.includes(step) ? here.find((each) => each.path === path) : undefined
      return fault && say(fault.key as WordKey)
    },
  }
  const open = (next: FormStep) => {
    setLeaving('no')
    setStep(next)
  }
  const holdBack = () => {
    setTried([...tried, step])
    setHeldBack(heldBack + 1)
  }
  const goOn = () => {
    if (here.length > 0) return holdBack()
    if (proposed.length > 0) give(proposed)
    if (start && !fromSummary) return void toBoard()
    setFromSummary(false)
    open(fromSummary ? 'summary' : stepAfter(step))
  }
  const toBoard = async () => {
    setLeaving('sending')
    const arrived = await sendAll()
    setLeaving(arrived ? 'no' : 'unsent')
    if (!arrived) return
    if (start) backTo('signing-board', { application: draft.id })
    else goTo('signing-board', { application: draft.id })
  }
  const sign = () => (faults.length > 0 ? holdBack() : void toBoard())
  const back = () => {
    if (start && !fromSummary) return goBack()
    const before = fromSummary ? 'summary' : stepBefore(step)
    setFromSummary(false)
    if (before) open(before)
    else goBack()
  }

  const Page = step === 'summary' ? undefined : pages[step]
  return (
    <PageShell
      title={say(stepKey(step))}
      help={helps[step] && say(helps[step])}
      step={step}
      onBack={back}
      foot={
        step === 'summary' ? (
          <Press kind="main" icon="write" off={leaving === 'sending'} onPress={sign}>
            {say(leaving === 'sending' ? 'fill.sign.saving' : 'fill.sign')}
          </Press>
        ) : (
          <Press kind="main" off={leaving === 'sending'} onPress={goOn}>
            {say(leaving === 'sending' ? 'fill.sign.saving' : fromSummary ? 'fill.back-to-summary' : start ? 'fill.back-to-board' : 'fill.next')}
          </Press>
        )
      }
    >
      <Steps step={formSteps.indexOf(step) + 1} of={formSteps.length} />
      {draft.signing ? (
        <Notice kind="office" title={say('fill.signing')}>
          <Line>{say('fill.signing.detail')}</Line>
        </Notice>
      ) : null}
      {proposed.length > 0 ? <Line kind="quiet">{say('fill.from-check')}</Line> : null}
      {Page ? (
        <Page hands={hands} />
      ) : (
        <SummaryStep
          hands={hands}
          faults={tried.includes('summary') ? faults : []}
          onStep={(next) => {
            setFromSummary(true)
            if (tried.includes('summary')) setTried([...tried, next])
            open(next)
          }}
        />
      )}
      {leaving === 'unsent' ? <Notice kind="waiting" title={say('fill.unsent')} /> : null}
      <SavedLine answering={answering} onAgain={() => void sendAll()} />
    </PageShell>
  )
}
