import { CaseDesk } from '../../cases/case-desk'
import { useOfficer } from '../../session/use-officer'
import { DeskShell } from '../../ui/desk-shell'

/** The case desk of a township or a county. Its parts exist only while an officer is logged in. */
export default function CasesPage() {
  const me = useOfficer()
  return me ? (
    <CaseDesk me={me} />
  ) : (
    <DeskShell page="cases" me={undefined}>
      {() => null}
    </DeskShell>
  )
}
