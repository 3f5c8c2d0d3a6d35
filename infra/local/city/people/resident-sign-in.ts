import { z } from '../../../../functions/domain/zod'
import type { Answered, AskSystem } from '../seed/public-routes'
import { families, type RegisteredPerson } from './register'
import { openidOf } from './telephones'

const MeSchema = z.object({ assurance: z.string(), phoneTail: z.optional(z.string()), person: z.optional(z.object({ name: z.string(), idTail: z.string() })) })
const OpenedSchema = z.object({ token: z.string(), me: MeSchema })

export interface SignInParts {
  ask: AskSystem
  /** what `wx.login` and the getPhoneNumber button give on the telephone of this account */
  logInCode(openid: string): string
  phoneCode(openid: string): string
}

/** The telephone that somebody uses: their own, else the first one in the family. */
export function telephoneOf(person: RegisteredPerson): string {
  const phone = person.phone ?? families.find(({ id }) => id === person.family)?.people.find((each) => each.phone !== undefined)?.phone
  if (phone === undefined) throw new Error(`nobody in the family of ${person.id} has a telephone`)
  return phone
}

/** Logs a resident in through the public routes, as the mini-program on that telephone does, and proves who they are. Gives the session's token; throws with what the system said. */
export function residentSignIn({ ask, logInCode, phoneCode }: SignInParts) {
  return async (person: RegisteredPerson, phone: string = telephoneOf(person)): Promise<string> => {
    const openid = openidOf(phone)
    const { token, me } = OpenedSchema.parse(done(await ask({ method: 'POST', path: '/api/citizen/sessions/wechat', body: { code: logInCode(openid) } })))
    const asThem = async (method: 'POST' | 'DELETE', path: string, body?: object) => done(await ask({ method, path: `/api/citizen${path}`, authorization: `Resident ${token}`, ...(body && { body }) }))
    if (me.person?.name === person.name && me.person.idTail === person.idNumber.slice(-4)) return token
    if (me.person) await asThem('DELETE', '/me/person')
    if (me.phoneTail === undefined) await asThem('POST', '/me/phone', { code: phoneCode(openid) })
    await asThem('POST', '/me/identity', { name: person.name, idNumber: person.idNumber })
    return token
  }
}

const ProblemSchema = z.object({ title: z.string() })

/** What the system answered when it did what was asked; throws with the sentence that it said to the person otherwise. */
function done({ status, body }: Answered): unknown {
  if (status >= 200 && status < 300) return body
  const problem = ProblemSchema.safeParse(body)
  throw new Error(problem.success ? problem.data.title : `status ${status}`)
}
