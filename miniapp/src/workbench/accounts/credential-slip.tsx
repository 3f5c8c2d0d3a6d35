import type { addStaff } from '@contract/staff'
import type { AnswerOf } from '@contract/route'
import { say } from '@words'
import { useState } from 'react'
import { Press } from '@/ui/press'
import { copyText } from '@/platform/copy'
import { canPrint, printPage } from '../hands/print'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { Qr } from '@/ui/qr'

export type Credentials = AnswerOf<typeof addStaff>

/** The slip that is handed over in person: shown once, printable alone, gone when it is closed. */
export function CredentialSlip({ credentials, name, onClose }: { credentials: Credentials; name: string; onClose: () => void }) {
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const copy = async (text: string) => setCopied((await copyText(text)) ? 'yes' : 'no')
  const key = credentials.totpSecret.replace(/(.{4})/g, '$1 ').trim()
  const lines = [
    { title: say('workbench.accounts.login-name'), shown: credentials.loginName, text: credentials.loginName },
    { title: say('workbench.accounts.slip.password'), shown: credentials.initialPassword, text: credentials.initialPassword },
    { title: say('workbench.accounts.slip.key'), shown: key, text: credentials.totpSecret },
  ]
  return (
    <Box className="slip">
      <Box as="h2" className="subhead">{`${name} · ${say('workbench.accounts.slip')}`}</Box>
      <Box className="told told-attention slip-screen">{say('workbench.accounts.slip.once')}</Box>
      {lines.map(({ title, shown, text }) => (
        <Box key={title} className="slip-line">
          <Box as="span" className="slip-name">
            {title}
          </Box>
          <Box as="span" className="slip-value">
            {shown}
          </Box>
          <Act className="bar-tool slip-screen" label={`${say('workbench.accounts.slip.copy')} ${title}`} onPress={() => void copy(text)}>
            {say('workbench.accounts.slip.copy')}
          </Act>
        </Box>
      ))}
      <Box className="slip-qr">
        <Qr text={credentials.totpUri} label={say('workbench.accounts.slip.qr')} />
        <Box>
          <Box>{say('workbench.accounts.slip.scan')}</Box>
          <Box>{say('workbench.accounts.slip.first')}</Box>
          <Box>{say('workbench.accounts.slip.hand')}</Box>
        </Box>
      </Box>
      <Box live="polite">{copied ? say(copied === 'yes' ? 'workbench.accounts.slip.copied' : 'workbench.accounts.slip.copy-failed') : null}</Box>
      <Box className="act-form-foot slip-screen">
        {canPrint ? (
          <Press kind="plain" onPress={printPage}>
            {say('workbench.accounts.slip.print')}
          </Press>
        ) : null}
        <Press kind="main" onPress={onClose}>
          {say('workbench.accounts.slip.close')}
        </Press>
      </Box>
    </Box>
  )
}
