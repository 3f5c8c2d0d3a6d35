import { type CityRoute, json } from '../wire/route'
import type { PeopleFile } from './people-file'
import { pressOf, residents } from './residents'

/** Where the resident's app in the browser keeps what it follows (miniapp/src/urgent-queue). */
const storageKey = 'page-state'

/** What lies in the storage of a resident's telephone, for a browser that becomes it; the secret travels in the body, never in an address. */
export function telephoneRoute(people: PeopleFile): CityRoute {
  return {
    method: 'GET',
    path: '/city/residents/:id/telephone',
    handle: ({ params }) => {
      const resident = residents.find(({ id }) => id === params.id)
      if (!resident) return json(404, { error: 'nobody of this name lives here' })
      const { key, secret } = pressOf(people, resident.id)
      const followed = { press: { version: 1, key, secret, keptAt: Math.floor(Date.now()) }, open: true }
      return json(200, { storage: { [storageKey]: JSON.stringify({ version: 1, items: [followed] }) }, address: `/#/pages/urgent/status/index?key=${key}` })
    },
  }
}
