import '@/workbench/words'
import { say } from '@words'
import { useEffect, useRef, useState } from 'react'
import { startOver } from '@/platform/navigation'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { unheard } from '../../api/refusal'
import { openSession } from '../../api/staff'
import { firstPage } from '../../session/first-page'
import { openPage } from '../../session/pages'
import { beginSession, useSession } from '../../session/session'
import { skipLogin } from '../../session/use-officer'
import { type LoginErrors, lookOver } from '../../session/login-form'

/** Log-in of officers: name, password, one-time code. Why a session ended is said before anything is asked. */
export default function LoginPage() {
  const { ending } = useSession()
  const typed = useRef({ loginName: '', password: '', code: '' })
  const [errors, setErrors] = useState<LoginErrors>({})
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)

  useEffect(() => void skipLogin(), [])

  async function enter() {
    if (busy) return
    const form = { ...typed.current, loginName: typed.current.loginName.trim().toLowerCase(), code: typed.current.code.replace(/\s/g, '') }
    const missing = lookOver(form)
    setErrors(missing)
    setTrouble(undefined)
    if (Object.keys(missing).length > 0) return
    setBusy(true)
    const answer = await openSession(form)
    setBusy(false)
    if (answer.ok) {
      beginSession(answer.value.token, answer.value.me)
      openPage(firstPage(answer.value.me))
      return
    }
    const { code, title } = answer.refusal
    if (code === 'wrong-credentials') setErrors({ code: say('workbench.login.wrong') })
    else setTrouble(code === 'too-many-tries' ? say('workbench.login.too-many') : unheard(answer.refusal) ? say('workbench.failed') : title)
  }

  return (
    <PageShell title={say('workbench.login.title')} help={say('workbench.login.hint')} windowTitle={say('workbench.name')} first>
      {ending ? <Notice kind="office" title={say(`workbench.login.${ending === 'password-changed' ? 'changed' : ending}`)} /> : null}
      {trouble ? <Notice kind="waiting" title={trouble} /> : null}
      <Field
        label={say('workbench.login.name')}
        hint={say('workbench.login.name.hint')}
        error={errors.loginName}
        most={32}
        autoComplete="username"
        onType={(text) => (typed.current.loginName = text)}
        onDone={enter}
      />
      <Field
        label={say('workbench.login.password')}
        error={errors.password}
        kind="password"
        most={200}
        autoComplete="current-password"
        onType={(text) => (typed.current.password = text)}
        onDone={enter}
      />
      <Field
        label={say('workbench.login.code')}
        hint={say('workbench.login.code.hint')}
        error={errors.code}
        kind="digits"
        most={6}
        autoComplete="one-time-code"
        onType={(text) => (typed.current.code = text)}
        onDone={enter}
      />
      <Press kind="main" off={busy} onPress={enter}>
        {busy ? say('workbench.sending') : say('workbench.login.enter')}
      </Press>
      <Notice kind="waiting" icon="info" title={say('workbench.login.shared')} />
      <Press kind="quiet" onPress={() => startOver()}>
        {say('workbench.login.resident')}
      </Press>
    </PageShell>
  )
}
