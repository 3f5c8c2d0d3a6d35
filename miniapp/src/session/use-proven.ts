import type { Myself } from '@contract/identity'
import { type Assurance, isAsSure } from '@domain/identity/assurance'
import { useEffect, useState } from 'react'
import { readMyself } from '@/api/identity'
import { goInstead, thisAddress } from '@/platform/navigation'
import type { Refusal } from '@/platform/request'
import { knowMyself, useResident } from './resident'

export type Proven = { state: 'proven'; me: Myself } | { state: 'looking' } | { state: 'unheard'; refusal: Refusal; again: () => void }

/**
 * Whoever holds this phone has proven at least `wanted`; otherwise the log-in opens in this page's place and comes back here.
 * Without a network the page is told why it cannot know.
 */
export function useProven(wanted: Assurance): Proven {
  const { me } = useResident()
  const [refusal, setRefusal] = useState<Refusal>()
  const [tries, setTries] = useState(0)
  const known = me && isAsSure(me.assurance, wanted)
  useEffect(() => {
    if (known) return
    let left = false
    const look = async () => {
      const answer = await readMyself()
      if (left) return
      if (answer.ok) knowMyself(answer.value)
      if (answer.ok ? !isAsSure(answer.value.assurance, wanted) : answer.refusal.code === 'not-signed-in' || answer.refusal.code === 'session-ended') goInstead('login', { want: wanted, to: thisAddress() })
      else if (!answer.ok) setRefusal(answer.refusal)
    }
    void look()
    return () => {
      left = true
    }
  }, [known, wanted, tries])
  if (me && known) return { state: 'proven', me }
  if (!refusal) return { state: 'looking' }
  return {
    state: 'unheard',
    refusal,
    again: () => {
      setRefusal(undefined)
      setTries(tries + 1)
    },
  }
}
