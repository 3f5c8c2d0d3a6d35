import { type CityRoute, json } from '../wire/route'
import { register } from './register'
import type { residentSignIn } from './resident-sign-in'
import { openidOf } from './telephones'

/** Where the resident's app in the browser keeps its session. */
const storageKey = 'resident-session'

/** Who lives in the city, and a session of theirs for a browser that becomes them; the token travels in the body, never in an address. */
export function residentRoutes(signIn: ReturnType<typeof residentSignIn>): CityRoute[] {
  return [
    { method: 'GET', path: '/city/people', handle: () => json(200, { people: register.map(({ id, name, idNumber, phone }) => ({ id, name, idNumber, ...(phone !== undefined && { phone, openid: openidOf(phone) }) })) }) },
    {
      method: 'POST',
      path: '/city/people/:id/sign-in',
      handle: async ({ params }) => {
        const person = register.find(({ id }) => id === params.id)
        if (!person) return json(404, { error: 'nobody of this name lives here' })
        try {
          const token = await signIn(person)
          return json(200, { storage: { [storageKey]: JSON.stringify({ token }) }, address: '/#/pages/home/index' })
        } catch (error) {
          return json(409, { error: error instanceof Error ? error.message : String(error) })
        }
      },
    },
  ]
}
