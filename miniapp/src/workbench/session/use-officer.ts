import { useEffect } from 'react'
import { unheard } from '../api/refusal'
import { readMe } from '../api/staff'
import { firstPage } from './first-page'
import { openPage } from './pages'
import { knowMe, type Me, sessionOpened, sessionToken, useSession } from './session'

/**
 * The officer of this page; without a session the log-in page opens, with an initial password the page that changes it.
 * `tokenNow`: what this page is shown with, where it is not the token to act with.
 */
export function useOfficer(tokenNow = sessionToken): Me | undefined {
  const { me } = useSession()
  const token = tokenNow()
  useEffect(() => {
    let over = false
    if (token === undefined) {
      void sessionOpened.then(() => {
        if (!over && tokenNow() === undefined) openPage('login')
      })
      return () => {
        over = true
      }
    }
    if (me) {
      if (me.mustChangePassword) openPage('password')
      return undefined
    }
    const ask = async () => {
      const answer = await readMe()
      if (over) return
      if (answer.ok) knowMe(answer.value)
      else if (unheard(answer.refusal)) again = setTimeout(ask, 3_000)
    }
    let again: ReturnType<typeof setTimeout> | undefined
    void ask()
    return () => {
      over = true
      clearTimeout(again)
    }
  }, [token, me, tokenNow])
  return token === undefined || me?.mustChangePassword ? undefined : me
}

/** Where an officer who is already logged in belongs instead of the log-in page. */
export async function skipLogin(): Promise<void> {
  await sessionOpened
  if (sessionToken() === undefined) return
  const answer = await readMe()
  if (!answer.ok) return
  knowMe(answer.value)
  openPage(firstPage(answer.value))
}
