import '@/workbench/words'
import { wallToken } from '../../session/session'
import { useOfficer } from '../../session/use-officer'
import { DeskShell } from '../../ui/desk-shell'
import { Desk } from '../../board/desk'

/** The duty desk. Its parts exist only while an officer is logged in, its wall also while the desk is locked. */
export default function BoardPage() {
  const me = useOfficer(wallToken)
  return me ? (
    <Desk me={me} />
  ) : (
    <DeskShell page="board" me={undefined}>
      {() => null}
    </DeskShell>
  )
}
