import '@/workbench/words'
import { RotaDesk } from '../../rota/rota-desk'
import { useOfficer } from '../../session/use-officer'
import { DeskShell } from '../../ui/desk-shell'

/** Who is on duty where, and when nobody is. */
export default function RotaPage() {
  const me = useOfficer()
  return (
    <DeskShell page="rota" me={me}>
      {() => <RotaDesk />}
    </DeskShell>
  )
}
