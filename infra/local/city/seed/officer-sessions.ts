import { z } from '../../../../functions/domain/zod'
import type { PeopleFile } from '../people/people-file'
import { freshSignIn } from '../people/sign-in'
import { type Answered, type Ask, type AskSystem, expectDone } from './public-routes'

const SessionSchema = z.object({ token: z.string(), me: z.object({ id: z.string(), mustChangePassword: z.boolean() }) })

/** Asks as an officer, logging in when no session of theirs is alive. */
export type AskAs = (loginName: string, ask: Ask) => Promise<Answered>

export interface OfficerSessions {
  askAs: AskAs
  /** A fresh log-in; throws when it is refused. */
  logIn(loginName: string): Promise<z.infer<typeof SessionSchema>>
}

export function officerSessions(ask: AskSystem, people: PeopleFile): OfficerSessions {
  const tokens = new Map<string, string>()
  async function logIn(loginName: string) {
    const signIn = await freshSignIn(people, loginName)
    if (!signIn) throw new Error(`nobody knows the password of ${loginName}`)
    const session = SessionSchema.parse(expectDone(`log in ${loginName}`, await ask({ method: 'POST', path: '/api/workbench/sessions', body: signIn })))
    tokens.set(loginName, session.token)
    return session
  }
  return {
    logIn,
    askAs: async (loginName, what) => {
      const token = tokens.get(loginName) ?? (await logIn(loginName)).token
      const answered = await ask({ ...what, authorization: `Session ${token}` })
      if (answered.status !== 401) return answered
      const fresh = await logIn(loginName)
      return ask({ ...what, authorization: `Session ${fresh.token}` })
    },
  }
}
