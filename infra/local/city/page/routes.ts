import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chinaTime } from '../../../../functions/domain/china-time'
import { ageOn } from '../../../../functions/domain/resident-id/resident-id'
import { families, type RegisteredPerson } from '../people/register'
import { residents } from '../people/residents'
import { readAreas } from '../seed/press'
import { publicRoutes } from '../seed/public-routes'
import type { CityRoute } from '../wire/route'
import { cityPage } from './city-page'

/** Families whose adults stand on the page: rare names, a middle dot, somebody without a telephone. */
const shown = ['chen', 'wangyan', 'sun', 'zhao', 'maimaiti']

function adultsShown(): RegisteredPerson[] {
  const today = chinaTime(Date.now()).date
  return families.filter(({ id }) => shown.includes(id)).flatMap(({ people }) => people.filter(({ birth }) => ageOn(birth, today) >= 18))
}

/** `/city` and the two files it needs. */
export function pageRoutes({ publicBase, firstAdministrator }: { publicBase: string; firstAdministrator: string }): CityRoute[] {
  const file = (name: string, type: string): CityRoute => {
    const body = readFileSync(join(__dirname, name))
    return { method: 'GET', path: `/city/${name}`, handle: () => ({ status: 200, headers: { 'content-type': type, 'cache-control': 'no-cache' }, body }) }
  }
  let names: Promise<ReadonlyMap<string, string>> | undefined
  const placeNames = async (): Promise<ReadonlyMap<string, string>> => {
    names ??= readAreas(publicRoutes(publicBase)).then((areas) => new Map(areas.map(({ code, name }) => [code, name])))
    return names.catch(() => {
      names = undefined
      return new Map()
    })
  }
  const page: CityRoute['handle'] = async () => ({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    },
    body: cityPage({ people: adultsShown(), residents, firstAdministrator, placeNames: await placeNames() }),
  })
  return [{ method: 'GET', path: '/city', handle: page }, { method: 'GET', path: '/city/', handle: page }, file('page.css', 'text/css; charset=utf-8'), file('page.js', 'text/javascript; charset=utf-8')]
}
