import '@/workbench/words'
import { AccountsDesk } from '../../accounts/accounts-desk'
import { useOfficer } from '../../session/use-officer'
import { DeskShell } from '../../ui/desk-shell'

/** Accounts of officers, for the administrator. */
export default function AccountsPage() {
  const me = useOfficer()
  return (
    <DeskShell page="accounts" me={me}>
      {() => <AccountsDesk />}
    </DeskShell>
  )
}
