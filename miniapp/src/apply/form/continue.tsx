import type { ApplicationId } from '@domain/ids'
import { say } from '@words'
import { useEffect } from 'react'
import { goInstead, startOver } from '@/platform/navigation'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { Refused } from '@/ui/refused'
import { useOpenForm } from '../answers/use-answers'
import { FillIn, type FormStart } from './fill-in'

/** The form of one application: opened where it was left, or where something is to be put right, or why it cannot be; one that was sent in shows its receipt. */
export function Continue({ application, start }: { application: ApplicationId; start?: FormStart }) {
  const { form, refusal, again } = useOpenForm(application)
  const sentIn = refusal?.code === 'action-not-available'
  useEffect(() => {
    if (sentIn) goInstead('receipt', { application })
  }, [sentIn, application])
  if (form) return <FillIn key={application} form={form} start={start} />
  if (refusal?.code === 'not-found') {
    return (
      <PageShell title={say('form.step.wish')} foot={<Press kind="main" onPress={() => startOver('progress')}>{say('fill.progress')}</Press>}>
        <PageState kind="empty" title={say('fill.gone')} detail={say('fill.gone.detail')} />
      </PageShell>
    )
  }
  return <PageShell title={say('form.step.wish')}>{refusal && !sentIn ? <Refused refusal={refusal} onAgain={again} /> : <PageState kind="loading" title={say('fill.opening')} />}</PageShell>
}
