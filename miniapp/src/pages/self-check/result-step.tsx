import { chinaTime } from '@domain/china-time'
import type { SelfCheckAnswers } from '@domain/self-check/self-check'
import { say } from '@words'
import { useState } from 'react'
import { serverNow } from '@/platform/clock'
import { goTo } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { book, isExampleBook } from '@/policy/book'
import { Group, Line } from '@/ui/line'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { ProgrammeResult } from './programme-result'
import { resultView } from './result-view'

interface ResultStepProps {
  answers: SelfCheckAnswers
  onBack: () => void
  onChange: () => void
  onErase: () => void
}

/** What may fit, computed here; whatever it says, applying is the main action. */
export function ResultStep({ answers, onBack, onChange, onErase }: ResultStepProps) {
  const { hotline } = book().city
  const [on, setOn] = useState(() => chinaTime(serverNow()).date)
  const view = resultView(answers, book(), on)
  const apply = (
    <Press kind="main" icon="apply" onPress={() => goTo('apply', view && { wish: view.wish })}>
      {say('self-check.apply')}
    </Press>
  )
  return (
    <PageShell title={view?.title ?? say('self-check.no-law')} help={say('self-check.result.help')} windowTitle={say('self-check.title')} step="result" onBack={onBack} foot={apply}>
      {view && isExampleBook() ? <Line kind="quiet">{say('self-check.result.example')}</Line> : null}
      {view ? view.programmes.map((each) => <ProgrammeResult key={each.programme} view={each} />) : <PageState kind="failed" title={say('self-check.no-law')} detail={say('self-check.no-law.detail')} onAgain={() => setOn(chinaTime(serverNow()).date)} />}
      <Group>
        <Press kind="row" icon="person" hint={say('self-check.officers.hint')} onPress={() => goTo('officers')}>
          {say('self-check.officers')}
        </Press>
        <Press kind="quiet" icon="call" onPress={() => call(hotline)}>
          {say('self-check.help', { hotline })}
        </Press>
        <Press kind="quiet" icon="write" onPress={onChange}>
          {say('self-check.change')}
        </Press>
        <Press kind="quiet" icon="close" onPress={onErase}>
          {say('self-check.erase')}
        </Press>
      </Group>
    </PageShell>
  )
}
