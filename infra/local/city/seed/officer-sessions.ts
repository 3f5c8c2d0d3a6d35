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
  const opening = new Map<string, ReturnType<typeof open>>()
  /** Acts of one officer that run beside each other share a log-in: each needs a code of its own. */
  function logIn(loginName: string): ReturnType<typeof open> {
    const session = opening.get(loginName) ?? open(loginName).finally(() => opening.delete(loginName))
    opening.set(loginName, session)
    return session
  }
  async function open(loginName: string) {
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
      const known = tokens.get(loginName)
      const fresh = known !== undefined && known !== token ? known : (await logIn(loginName)).token
      return ask({ ...what, authorization: `Session ${fresh}` })
    },
  }
}
