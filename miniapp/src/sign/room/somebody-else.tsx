import type { Myself } from '@contract/identity'
import { say } from '@words'
import { leavePerson } from '@/api/identity'
import { useAct } from '@/live/use-act'
import { forgetPerson } from '@/session/leaving'
import { knowMyself } from '@/session/resident'
import { Group, Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import { forgetReadings } from './readings'

/** Several people on one phone: who is meant now, and how another one proves who they are. */
export function SomebodyElse({ me }: { me: Myself }) {
  const leaving = useAct()
  const leave = async () => {
    const nobody = await leaving.run('leave', () => leavePerson())
    if (!nobody) return
    forgetReadings()
    void forgetPerson(me.person?.id)
    knowMyself(nobody)
  }
  return (
    <Group>
      {me.person ? <Line kind="quiet">{say('room.you', { name: me.person.name })}</Line> : null}
      <Press kind="quiet" icon="person" off={leaving.busy} onPress={() => void leave()}>
        {say('room.other-person')}
      </Press>
      {leaving.refusal ? <Notice kind="waiting" title={leaving.refusal.title} /> : null}
    </Group>
  )
}
