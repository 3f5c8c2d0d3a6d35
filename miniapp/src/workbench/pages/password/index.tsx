import '@/workbench/words'
import { say } from '@words'
import { useEffect, useRef, useState } from 'react'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PageShell } from '@/ui/page-shell'
import { Press } from '@/ui/press'
import { unheard } from '../../api/refusal'
import { changePassword, closeSession, readMe } from '../../api/staff'
import { firstPage } from '../../session/first-page'
import { openPage } from '../../session/pages'
import { endSession, knowMe, sessionOpened, sessionToken, useSession } from '../../session/session'

interface PasswordErrors {
  present?: string
  next?: string
  again?: string
}

/** An officer's own password in place of the one that was handed over. */
export default function PasswordPage() {
  const { me } = useSession()
  const typed = useRef({ present: '', next: '', again: '' })
  const [errors, setErrors] = useState<PasswordErrors>({})
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    void sessionOpened.then(async () => {
      if (sessionToken() === undefined) openPage('login')
      else {
        const answer = await readMe()
        if (answer.ok) knowMe(answer.value)
      }
    })
  }, [])

  async function save() {
    if (busy) return
    const { present, next, again } = typed.current
    const missing: PasswordErrors = {
      ...(present === '' ? { present: say('workbench.password.need') } : {}),
      ...(next === '' ? { next: say('workbench.password.need') } : {}),
      ...(next !== again ? { again: say('workbench.password.differ') } : {}),
    }
    setErrors(missing)
    setTrouble(undefined)
    if (Object.keys(missing).length > 0) return
    setBusy(true)
    const answer = await changePassword({ present, next })
    setBusy(false)
    if (answer.ok) {
      const after = await readMe()
      if (!after.ok) return
      knowMe(after.value)
      openPage(firstPage(after.value))
      return
    }
    const { code, title } = answer.refusal
    if (code === 'wrong-credentials') setErrors({ present: say('workbench.password.wrong') })
    else if (code === 'weak-password') setErrors({ next: say('workbench.password.weak') })
    else setTrouble(code === 'too-many-tries' ? say('workbench.login.too-many') : unheard(answer.refusal) ? say('workbench.failed') : title)
  }

  const leave = async () => {
    await closeSession()
    endSession('left')
    openPage('login')
  }

  return (
    <PageShell title={say('workbench.password.title')} help={me?.mustChangePassword ? say('workbench.password.first') : undefined} windowTitle={say('workbench.nav.password')} first>
      {trouble ? <Notice kind="waiting" title={trouble} /> : null}
      <Field label={say('workbench.password.present')} error={errors.present} kind="password" most={200} autoComplete="current-password" onType={(text) => (typed.current.present = text)} />
      <Field
        label={say('workbench.password.next')}
        hint={say('workbench.password.rule')}
        error={errors.next}
        kind="password"
        most={200}
        autoComplete="new-password"
        onType={(text) => (typed.current.next = text)}
      />
      <Field label={say('workbench.password.again')} error={errors.again} kind="password" most={200} autoComplete="new-password" onType={(text) => (typed.current.again = text)} onDone={save} />
      <Press kind="main" off={busy} onPress={save}>
        {busy ? say('workbench.sending') : say('workbench.password.save')}
      </Press>
      {me && !me.mustChangePassword ? (
        <Press kind="plain" onPress={() => openPage(firstPage(me))}>
          {say('workbench.cancel')}
        </Press>
      ) : (
        <Press kind="plain" onPress={leave}>
          {say('workbench.leave')}
        </Press>
      )}
    </PageShell>
  )
}
