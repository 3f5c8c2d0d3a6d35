import type { Deliveries } from '../deliveries'
import type { PeopleFile } from '../people/people-file'
import { sittings } from '../families/sittings'
import { familyStories } from '../families/stories'
import type { RegisteredPerson } from '../people/register'
import type { Credentials } from '../secrets/credentials'
import { type CityRoute, json } from '../wire/route'
import { realNow, seedClock } from './clock'
import { officerSessions } from './officer-sessions'
import { publicRoutes } from './public-routes'
import { readAreas } from './press'
import { replay } from './replay'
import { seedStaff } from './staff'
import { timeline } from './timeline'

export interface SeedParts {
  publicBase: string
  people: PeopleFile
  credentials: Credentials
  deliveries: Deliveries
  signIn(person: RegisteredPerson): Promise<string>
  pressOne(callId: string): Promise<unknown>
}

/**
 * `POST /city/seed`: makes the accounts and replays the invented days through the public routes, ending with the clock at real time.
 * Answers a summary when all is done; asked again, it changes nothing.
 */
export function seedRoute(parts: SeedParts): CityRoute {
  let running: Promise<object> | undefined
  return {
    method: 'POST',
    path: '/city/seed',
    handle: async () => {
      if (parts.people.seeded) return json(200, { seeded: 'before' })
      running ??= seed(parts).finally(() => {
        running = undefined
      })
      try {
        return json(200, await running)
      } catch (error) {
        return json(500, { error: error instanceof Error ? error.message : String(error) })
      }
    },
  }
}

async function seed({ publicBase, people, credentials, deliveries, signIn, pressOne }: SeedParts): Promise<object> {
  const begun = performance.now()
  const ask = publicRoutes(publicBase)
  const clock = seedClock(ask)
  const sessions = officerSessions(ask, people)
  const areas = await readAreas(ask)
  const officers = await seedStaff(sessions, people, credentials.firstAdministrator)
  const accountsMade = performance.now()
  const end = realNow()
  const moments = timeline(end)
  await replay({ ask, askAs: sessions.askAs, people, clock, areas, deliveries, signIn, pressOne }, moments, sittings(end))
  await clock.moveToRealNow()
  people.finishSeed()
  return { officers, presses: moments.filter(({ act }) => !act).length, families: familyStories.length, acts: moments.filter(({ act }) => act).length, messages: deliveries.all().length, accountSeconds: seconds(begun, accountsMade), historySeconds: seconds(accountsMade, performance.now()) }
}

const seconds = (from: number, to: number) => Math.round((to - from) / 1000)
