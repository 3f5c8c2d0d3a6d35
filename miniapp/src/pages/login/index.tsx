import type { Myself } from '@contract/identity'
import { isAsSure } from '@domain/identity/assurance'
import { useRouter } from '@tarojs/taro'
import { say } from '@words'
import { useState } from 'react'
import { goBack, goInstead, startOver } from '@/platform/navigation'
import { PageShell } from '@/ui/page-shell'
import { useResident } from '@/session/resident'
import { CodeStep, type SentCode } from './code-step'
import { NameStep } from './name-step'
import { PhoneStep } from './phone-step'

/** Proves as much as the page that sent us here wants (`want`), then goes back there (`to`), where everything still stands. */
export default function LoginPage() {
  const { params } = useRouter()
  const { me } = useResident()
  const [sent, setSent] = useState<SentCode>()
  const target = params.to ? decodeURIComponent(params.to) : ''
  const arrive = () => (target.startsWith('/') ? goInstead(target as `/${string}`) : startOver())
  const proven = (now: Myself) => {
    setSent(undefined)
    if (params.want === 'phone' || isAsSure(now.assurance, 'real-name')) arrive()
  }
  if (me && isAsSure(me.assurance, 'phone')) {
    return (
      <PageShell title={say('log-in.name')} help={say('log-in.name.help')} step="name">
        <NameStep onProven={proven} />
      </PageShell>
    )
  }
  if (sent) {
    return (
      <PageShell title={say('log-in.code')} help={say('log-in.code.help', { phone: sent.phone })} step="code" onBack={() => setSent(undefined)}>
        <CodeStep sent={sent} onSent={setSent} onOther={() => setSent(undefined)} onProven={proven} />
      </PageShell>
    )
  }
  return (
    <PageShell title={say('log-in.phone')} help={say('log-in.phone.help')} step="phone" onBack={goBack}>
      <PhoneStep onSent={setSent} onProven={proven} />
    </PageShell>
  )
}
