import { questions } from '@domain/self-check/questions'
import { say } from '@words'
import { sayQuestion } from '@words/reasons'
import { useState } from 'react'
import { goBack } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { book } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { Steps } from '@/ui/steps'
import { answer, backward, emptyCheck, onward, placeOf, wrongAnswer } from '@/self-check/check'
import { QuestionStep } from './question-step'
import { ResultStep } from './result-step'
import { useCheck } from './use-check'

export default function SelfCheckPage() {
  const { check, change, erase } = useCheck()
  const [wrong, setWrong] = useState<string>()
  const { hotline } = book().city
  if (!check) {
    return (
      <PageShell title={say('self-check.title')}>
        <PageState kind="loading" />
      </PageShell>
    )
  }
  const { at, answers } = check
  const before = backward(check)
  const back = () => {
    setWrong(undefined)
    if (before) change(before)
    else goBack()
  }
  const question = questions.find(({ fact }) => fact === at)
  if (!question) return <ResultStep answers={answers} onBack={back} onChange={() => change({ answers, at: emptyCheck.at })} onErase={erase} />

  const place = placeOf(question.fact)
  const { question: title, hint } = sayQuestion(question.fact)
  const forward = (from = check) => {
    const error = wrongAnswer(from.answers, question)
    setWrong(error)
    if (error === undefined) change(onward(from))
  }
  const foot = (
    <Press kind="main" onPress={() => forward()}>
      {say(place + 1 === questions.length ? 'self-check.finish' : 'self-check.next')}
    </Press>
  )
  return (
    <PageShell title={title} help={hint} windowTitle={say('self-check.title')} step={question.fact} onBack={back} foot={foot}>
      <Steps step={place + 1} of={questions.length} />
      <QuestionStep
        key={question.fact}
        question={question}
        title={title}
        value={answers[question.fact]}
        error={wrong}
        onAnswer={(typed) => {
          setWrong(undefined)
          change(answer(check, question.fact, typed))
        }}
        onDone={() => forward()}
        onNone={() => forward(answer(check, question.fact, '0'))}
      />
      <Group>
        <Line kind="quiet">{say('self-check.private')}</Line>
        <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
          {say('self-check.help', { hotline })}
        </Press>
      </Group>
    </PageShell>
  )
}
