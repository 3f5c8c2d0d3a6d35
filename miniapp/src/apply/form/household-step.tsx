import { membersIn, newMemberId, withoutMember } from '@domain/application/members'
import type { MemberId } from '@domain/ids'
import { say } from '@words'
import { useState } from 'react'
import { randomHex } from '@/platform/random'
import { book } from '@/policy/book'
import { Line } from '@/ui/line'
import { Notice } from '@/ui/notice'
import { Press } from '@/ui/press'
import type { FormHands } from './hands'
import { MemberCard } from './member-card'

/** Everybody beside the applicant, one after the other; who lives alone goes straight on. */
export function HouseholdStep({ hands }: { hands: FormHands }) {
  const { draft, answers, give, errorAt } = hands
  // Somebody just added has no answer yet, and somebody whose fields were emptied is not taken away by that.
  const [shown, setShown] = useState<readonly MemberId[]>(() => membersIn(answers))
  const [noRandom, setNoRandom] = useState(false)
  const add = async () => {
    try {
      const id = newMemberId(await randomHex(16), answers)
      setShown((before) => [...before, id])
    } catch {
      setNoRandom(true)
    }
  }
  const remove = (id: MemberId) => {
    setShown((before) => before.filter((each) => each !== id))
    give(withoutMember(id))
  }
  const error = errorAt('members')
  return (
    <>
      <Line>{say('fill.household.you', { name: draft.applicant.name })}</Line>
      {error ? <Notice kind="waiting" title={error} /> : null}
      {shown.map((id, at) => (
        <MemberCard key={id} hands={hands} id={id} number={at + 1} onRemove={() => remove(id)} />
      ))}
      {noRandom ? <Notice kind="waiting" title={say('fill.household.no-random', { hotline: book().city.hotline })} /> : null}
      <Press icon="person" onPress={() => void add()}>
        {say(shown.length === 0 ? 'fill.household.add' : 'fill.household.add-more')}
      </Press>
      {shown.length === 0 ? <Line kind="quiet">{say('fill.household.alone')}</Line> : null}
    </>
  )
}
