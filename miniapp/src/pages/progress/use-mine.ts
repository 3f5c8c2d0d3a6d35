import type { listMyApplications as route } from '@contract/application'
import type { AnswerOf } from '@contract/route'
import { useState } from 'react'
import { listMyApplications } from '@/api/application'
import { readInbox } from '@/api/my-case'
import { useOnShow } from '@/live/use-on-show'
import type { Refusal } from '@/platform/request'
import { residentToken } from '@/session/resident'

export type Mine =
  | { state: 'looking' }
  /** nobody has proven who they are here: nothing is asked until they want to */
  | { state: 'unknown' }
  | { state: 'trouble'; refusal: Refusal }
  | { state: 'known'; applications: AnswerOf<typeof route>['applications']; unseen: number }

const unproven: readonly string[] = ['not-signed-in', 'session-ended', 'identity-needed', 'not-allowed']

/** The applications and the inbox of whoever is logged in, read anew whenever the page is seen; never a log-in by itself. */
export function useMine(): { mine: Mine; ask: () => void } {
  const [mine, setMine] = useState<Mine>({ state: 'looking' })
  const look = async () => {
    if ((await residentToken()) === undefined) return setMine({ state: 'unknown' })
    const [applications, inbox] = await Promise.all([listMyApplications(), readInbox()])
    if (applications.ok) return setMine({ state: 'known', applications: applications.value.applications, unseen: inbox.ok ? inbox.value.unseen : 0 })
    setMine(unproven.includes(applications.refusal.code) ? { state: 'unknown' } : { state: 'trouble', refusal: applications.refusal })
  }
  const ask = () => void look()
  useOnShow(ask)
  return { mine, ask }
}
