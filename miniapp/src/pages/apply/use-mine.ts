import { useDidShow } from '@tarojs/taro'
import { useCallback, useRef, useState } from 'react'
import { listMyApplications } from '@/api/application'
import type { Refusal } from '@/platform/request'
import { residentToken } from '@/session/resident'
import { type Mine, mineOf, nothing } from './my-applications'

type Known = { state: 'looking' } | { state: 'known'; mine: Mine } | { state: 'unheard'; refusal: Refusal }

/** Refusals that only mean: nobody has proven here who they are. */
const nobodyYet: readonly string[] = ['not-signed-in', 'session-ended', 'identity-needed']

/** The applications of whoever is logged in here, asked for each time the page is shown; nobody is asked to log in for it. */
export function useMine(): { known: Known; look: () => void } {
  const [known, setKnown] = useState<Known>({ state: 'looking' })
  const latest = useRef(0)
  const look = useCallback(async () => {
    latest.current += 1
    const mine = latest.current
    const found = await ask()
    if (latest.current === mine) setKnown(found)
  }, [])
  useDidShow(() => void look())
  return {
    known,
    look: () => {
      setKnown({ state: 'looking' })
      void look()
    },
  }
}

async function ask(): Promise<Known> {
  if ((await residentToken()) === undefined) return { state: 'known', mine: nothing }
  const answer = await listMyApplications()
  if (answer.ok) return { state: 'known', mine: mineOf(answer.value.applications) }
  return nobodyYet.includes(answer.refusal.code) ? { state: 'known', mine: nothing } : { state: 'unheard', refusal: answer.refusal }
}
