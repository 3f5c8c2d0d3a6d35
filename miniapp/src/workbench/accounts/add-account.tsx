import type { AreaCode } from '@domain/area/area'
import { finestLevelOf } from '@domain/staff/role-areas'
import type { StaffRole } from '@domain/staff/staff'
import { say } from '@words'
import { useRef, useState } from 'react'
import { book } from '@/policy/book'
import { Field } from '@/ui/field'
import { ListPick } from '@/ui/list-pick'
import { Press } from '@/ui/press'
import { unheard } from '../api/refusal'
import { addStaff } from '../api/staff'
import { AreaPick } from '../ui/area-pick'
import { Box } from '../ui/box'
import { type AccountErrors, checkAccount } from './account-form'
import type { Credentials } from './credential-slip'

interface AddAccountProps {
  roles: readonly StaffRole[]
  onAdded: (credentials: Credentials, name: string) => void
  onClose: () => void
}

/** A new colleague: name, log-in name, role, place and the telephone that wakes them. */
export function AddAccount({ roles, onAdded, onClose }: AddAccountProps) {
  const typed = useRef({ name: '', loginName: '', phone: '' })
  const [role, setRole] = useState<StaffRole>()
  const [area, setArea] = useState<AreaCode>(book().city.area)
  const [errors, setErrors] = useState<AccountErrors>({})
  const [trouble, setTrouble] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function save() {
    if (busy) return
    const checked = checkAccount({ ...typed.current, role, area })
    setTrouble(undefined)
    if ('errors' in checked) {
      setErrors(checked.errors)
      return
    }
    setErrors({})
    setBusy(true)
    const answer = await addStaff(checked.account)
    setBusy(false)
    if (answer.ok) {
      onAdded(answer.value, checked.account.name)
      return
    }
    const { code, title, fields } = answer.refusal
    if (code === 'login-name-taken') setErrors({ loginName: say('workbench.accounts.taken') })
    else if (fields.length > 0) setErrors(Object.fromEntries(fields.map(({ path, message }) => [path, message])))
    else setTrouble(unheard(answer.refusal) ? say('workbench.failed') : title)
  }

  return (
    <Box className="form">
      <Box as="h2" className="subhead">
        {say('workbench.accounts.add')}
      </Box>
      <Field label={say('workbench.accounts.name')} error={errors.name} most={30} onType={(text) => (typed.current.name = text)} />
      <Field label={say('workbench.accounts.login-name')} hint={say('workbench.accounts.login-name.hint')} error={errors.loginName} most={32} onType={(text) => (typed.current.loginName = text)} />
      <Field label={say('workbench.accounts.phone')} hint={say('workbench.accounts.phone.hint')} error={errors.phone} kind="phone" most={20} onType={(text) => (typed.current.phone = text)} />
      <ListPick
        label={say('workbench.accounts.role')}
        error={errors.role}
        options={roles.map((each) => ({ value: each, label: say(`workbench.role.${each}`) }))}
        value={role}
        onPick={(picked) => setRole(roles.find((each) => each === picked))}
      />
      {role && finestLevelOf(role) !== 'city' ? <AreaPick label={say('workbench.accounts.area')} until={finestLevelOf(role)} value={area} error={errors.area} onPick={setArea} /> : null}
      {trouble ? (
        <Box live="assertive" className="told told-attention">
          {trouble}
        </Box>
      ) : null}
      <Box className="act-form-foot">
        <Press kind="main" off={busy} onPress={save}>
          {busy ? say('workbench.sending') : say('workbench.accounts.save')}
        </Press>
        <Press kind="plain" onPress={onClose}>
          {say('workbench.cancel')}
        </Press>
      </Box>
    </Box>
  )
}
