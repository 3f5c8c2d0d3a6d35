import { type CityRoute, json } from '../wire/route'
import { officers } from './officers'
import type { PeopleFile } from './people-file'
import { freshSignIn } from './sign-in'

/** Who works in the city, and a log-in that works now for trying out. 404 for an officer who has no account yet. */
export function officerRoutes(people: PeopleFile, firstAdministrator: string): CityRoute[] {
  return [
    { method: 'GET', path: '/city/officers', handle: () => json(200, { officers: officers.map((officer) => ({ ...officer, ready: people.officer(officer.loginName)?.settled ?? false })), firstAdministrator }) },
    {
      method: 'GET',
      path: '/city/officers/:login/sign-in',
      handle: async ({ params }) => {
        const signIn = await freshSignIn(people, params.login ?? '')
        return signIn ? json(200, signIn) : json(404, { error: 'nobody of this name has an account' })
      },
    },
  ]
}
