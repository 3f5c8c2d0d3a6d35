import type { Account } from '@contract/staff'
import { staffRoles } from '@domain/staff/staff'
import { areaFitsRole, finestLevelOf } from '@domain/staff/role-areas'
import { say } from '@words'
import { useState } from 'react'
import { book } from '@/policy/book'
import { ListPick } from '@/ui/list-pick'
import { Press } from '@/ui/press'
import { type Refusal, unheard } from '../api/refusal'
import { moveStaff, resetCredentials, suspendStaff } from '../api/staff'
import { fullPlaceName } from '../say/area-names'
import { AreaPick } from '../ui/area-pick'
import { Box } from '../ui/box'
import type { Credentials } from './credential-slip'

interface AccountPanelProps {
  account: Account
  onCredentials: (credentials: Credentials, name: string) => void
  onDone: (words: string) => void
  onClose: () => void
}

type Doing = 'suspend' | 'reset' | 'move'

/** What an administrator can do to one account; each act says what it ends before it is done. */
export function AccountPanel({ account, onCredentials, onDone, onClose }: AccountPanelProps) {
  const { id, name } = account
  const [doing, setDoing] = useState<Doing>()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [role, setRole] = useState(account.role)
  const [area, setArea] = useState(account.area)

  const failed = (refusal: Refusal) => setTrouble(unheard(refusal) ? say('workbench.failed') : refusal.title)

  async function go() {
    if (busy || !doing) return
    setTrouble(undefined)
    const place = finestLevelOf(role) === 'city' ? book().city.area : area
    if (doing === 'move' && !areaFitsRole(role, place)) {
      setTrouble(say('workbench.accounts.need-area'))
      return
    }
    setBusy(true)
    if (doing === 'reset') {
      const answer = await resetCredentials(id)
      if (answer.ok) onCredentials(answer.value, name)
      else failed(answer.refusal)
    } else {
      const answer = doing === 'suspend' ? await suspendStaff(id) : await moveStaff(id, { role, area: place })
      if (answer.ok) onDone(say(doing === 'suspend' ? 'workbench.accounts.suspended' : 'workbench.accounts.moved', { name }))
      else failed(answer.refusal)
    }
    setBusy(false)
  }

  const choose = (next: Doing) => {
    setDoing(next)
    setTrouble(undefined)
  }
  const roleWords = say(`workbench.role.${account.role}`)

  return (
    <Box className="form">
      <Box as="h2" className="subhead">
        {name}
      </Box>
      <Box className="quiet">{say('workbench.accounts.move.sure', { name: account.loginName, role: roleWords, area: fullPlaceName(account.area) })}</Box>
      <Box className="act-form-foot">
        <Press kind="plain" onPress={() => choose('reset')}>
          {say('workbench.accounts.reset')}
        </Press>
        {account.active ? (
          <Press kind="plain" onPress={() => choose('move')}>
            {say('workbench.accounts.move')}
          </Press>
        ) : null}
        {account.active ? (
          <Press kind="plain" onPress={() => choose('suspend')}>
            {say('workbench.accounts.suspend')}
          </Press>
        ) : null}
      </Box>
      {doing === 'move' ? (
        <>
          <ListPick
            label={say('workbench.accounts.role')}
            options={staffRoles.map((each) => ({ value: each, label: say(`workbench.role.${each}`) }))}
            value={role}
            onPick={(picked) => setRole(staffRoles.find((each) => each === picked) ?? role)}
          />
          {finestLevelOf(role) === 'city' ? null : <AreaPick label={say('workbench.accounts.area')} until={finestLevelOf(role)} value={area} onPick={setArea} />}
        </>
      ) : null}
      {doing === 'suspend' || doing === 'reset' ? <Box className="told told-attention">{say(`workbench.accounts.${doing}.sure`, { name })}</Box> : null}
      {trouble ? (
        <Box live="assertive" className="told told-attention">
          {trouble}
        </Box>
      ) : null}
      <Box className="act-form-foot">
        {doing ? (
          <Press kind="main" off={busy} onPress={go}>
            {busy ? say('workbench.sending') : say(`workbench.accounts.${doing}`)}
          </Press>
        ) : null}
        <Press kind="plain" onPress={onClose}>
          {say(doing ? 'workbench.cancel' : 'workbench.help.close')}
        </Press>
      </Box>
    </Box>
  )
}
