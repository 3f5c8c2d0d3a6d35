import type { MyCase } from '@contract/my-case'
import { type ApplicationId, ApplicationIdSchema } from '@domain/ids'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { goInstead, startOver } from '@/platform/navigation'
import { call } from '@/platform/telephone'
import { ProvenOnly } from '@/session/proven-only'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { useNow } from '@/ui/now'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Press } from '@/ui/press'
import { Refused } from '@/ui/refused'
import { StatusLines } from '@/ui/status-lines'
import { NewsPress } from '../../receipt/news-press'
import { receiptView } from '../../receipt/receipt-view'
import { useReceipt } from '../../receipt/use-receipt'

export default function ReceiptPage() {
  const { params } = useRouter()
  const application = ApplicationIdSchema.safeParse(params.application)
  if (!application.success) return <Gone />
  return <ProvenOnly title={say('receipt.title')}>{() => <ReceiptOf application={application.data} />}</ProvenOnly>
}

function ReceiptOf({ application }: { application: ApplicationId }) {
  const { of, refusal, again } = useReceipt(application)
  if (of) return <Receipt of={of} />
  if (refusal?.code === 'not-found') return <Gone />
  return <PageShell title={say('receipt.title')}>{refusal ? <Refused refusal={refusal} onAgain={again} /> : <PageState kind="loading" />}</PageShell>
}

/** It has arrived: the number, what comes by when, and that there is nothing to do. */
function Receipt({ of }: { of: MyCase }) {
  const { sent, steps } = receiptView(of, useNow(60_000))
  return (
    <PageShell
      title={say('receipt.title')}
      onBack={() => startOver()}
      foot={
        <Press kind="main" icon="progress" onPress={() => goInstead('case', { application: of.id })}>
          {say('receipt.follow')}
        </Press>
      }
    >
      <Group>
        <Line kind="quiet">{say('receipt.number')}</Line>
        <Line kind="number">{of.number}</Line>
        <Line>{sent}</Line>
      </Group>
      <Notice kind="done" title={say('receipt.nothing-to-do')}>
        <Line>{say('receipt.nothing-to-do.detail')}</Line>
      </Notice>
      <NewsPress />
      <Group>
        <Line kind="subhead">{say('receipt.steps')}</Line>
        <Line kind="quiet">{say('receipt.steps.why')}</Line>
        <StatusLines steps={steps} />
      </Group>
      <Press kind="quiet" icon="call" onPress={() => call(of.phone)}>
        {say('receipt.call', { phone: of.phone })}
      </Press>
    </PageShell>
  )
}

/** Nothing was sent in under this address. */
function Gone() {
  return (
    <PageShell title={say('receipt.paper')} foot={<Press kind="main" icon="progress" onPress={() => startOver('progress')}>{say('fill.progress')}</Press>}>
      <PageState kind="empty" title={say('receipt.gone')} detail={say('receipt.gone.detail')} />
    </PageShell>
  )
}
