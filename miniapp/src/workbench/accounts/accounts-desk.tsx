import type { Account } from '@contract/staff'
import { staffRoles } from '@domain/staff/staff'
import { say } from '@words'
import { sayTime } from '@words/time'
import { useState } from 'react'
import { serverNow } from '@/platform/clock'
import { Icon } from '@/ui/icon/icon'
import { Press } from '@/ui/press'
import { listStaff } from '../api/staff'
import { focusOn } from '../hands/focus'
import { useAsked } from '../hands/use-asked'
import { fullPlaceName } from '../say/area-names'
import { Act } from '../ui/act'
import { Box } from '../ui/box'
import { Grid } from '../ui/grid'
import { SearchBox } from '../ui/search-box'
import { Waiting } from '../ui/waiting'
import { AccountPanel } from './account-panel'
import { accountsShown } from './account-list'
import { AddAccount } from './add-account'
import { CredentialSlip, type Credentials } from './credential-slip'

const facts = ['name', 'login-name', 'role', 'area', 'state', 'seen'] as const
type Panel = { kind: 'add' } | { kind: 'account'; id: string } | { kind: 'slip'; credentials: Credentials; name: string }

/** Everybody who can log in, and what can be done about each; credentials are shown once and then never again. */
export function AccountsDesk() {
  const { asked, again } = useAsked(listStaff, 'accounts')
  const [typed, setTyped] = useState('')
  const [panel, setPanel] = useState<Panel>()
  const [told, setTold] = useState<string>()

  const show = (next: Panel | undefined) => {
    setPanel(next)
    setTold(undefined)
    if (next) focusOn('account-panel')
  }
  const handOver = (credentials: Credentials, name: string) => {
    show({ kind: 'slip', credentials, name })
    void again()
  }
  const finished = (words: string) => {
    setPanel(undefined)
    setTold(words)
    void again()
  }

  const accounts = asked.state === 'here' ? asked.value.accounts : []
  const chosen = panel?.kind === 'account' ? accounts.find((account) => account.id === panel.id) : undefined

  return (
    <Box className="sheet">
      <Box className="sheet-top">
        <Box as="h1" className="sheet-title">
          {say('workbench.accounts.title')}
        </Box>
        {asked.state === 'here' ? <Box className="quiet">{say('workbench.accounts.count', { count: accounts.length, stopped: accounts.filter((account) => !account.active).length })}</Box> : null}
        <Box className="sheet-search">
          <SearchBox id="accounts-search" label={say('workbench.accounts.find')} value={typed} onType={setTyped} />
        </Box>
        <Press kind="main" className="sheet-act" onPress={() => show({ kind: 'add' })}>
          {say('workbench.accounts.add')}
        </Press>
      </Box>
      <Box live="polite">
        {told ? (
          <Box className="told told-done">
            <Icon name="done" size="small" colour="jade" />
            <Box as="span">{told}</Box>
          </Box>
        ) : null}
      </Box>
      <Box className="sheet-columns">
        <Box className="sheet-list">
          {asked.state === 'here' ? (
            <AccountGrid accounts={accountsShown(accounts, typed, fullPlaceName)} chosen={chosen?.id} onOpen={(id) => show({ kind: 'account', id })} />
          ) : (
            <Waiting asked={asked} onAgain={() => void again()} />
          )}
        </Box>
        {panel ? (
          <Box as="section" className="sheet-panel" id="account-panel" focusable label={say('workbench.accounts.actions')}>
            {panel.kind === 'add' ? <AddAccount roles={staffRoles} onAdded={handOver} onClose={() => show(undefined)} /> : null}
            {panel.kind === 'slip' ? <CredentialSlip credentials={panel.credentials} name={panel.name} onClose={() => show(undefined)} /> : null}
            {chosen ? <AccountPanel key={chosen.id} account={chosen} onCredentials={handOver} onDone={finished} onClose={() => show(undefined)} /> : null}
          </Box>
        ) : null}
      </Box>
    </Box>
  )
}

function AccountGrid({ accounts, chosen, onOpen }: { accounts: readonly Account[]; chosen: string | undefined; onOpen: (id: string) => void }) {
  if (accounts.length === 0) return <Box className="list-state">{say('workbench.accounts.none')}</Box>
  const now = serverNow()
  return (
    <Grid
      label={say('workbench.accounts.title')}
      columns={facts.map((key) => ({ key, title: say(`workbench.accounts.${key}`) }))}
      rows={accounts.map((account) => ({
        key: account.id,
        className: `${account.id === chosen ? 'grid-chosen' : ''} ${account.active ? '' : 'grid-stopped'}`,
        cells: {
          name: (
            <Act className="grid-act" label={say('workbench.accounts.open', { name: account.name })} current={account.id === chosen} onPress={() => onOpen(account.id)}>
              {account.name}
            </Act>
          ),
          'login-name': account.loginName,
          role: say(`workbench.role.${account.role}`),
          area: fullPlaceName(account.area),
          state: say(!account.active ? 'workbench.accounts.stopped' : account.mustChangePassword ? 'workbench.accounts.initial' : 'workbench.accounts.active'),
          seen: account.lastSeenAt === undefined ? say('workbench.accounts.never') : sayTime(account.lastSeenAt, now),
        },
      }))}
    />
  )
}
