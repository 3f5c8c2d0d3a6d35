import { randomBytes } from 'node:crypto'
import { ageOn } from '../../../../functions/domain/resident-id/resident-id'
import { residentHand } from '../../../local/city/families/resident-hand'
import { register } from '../../../local/city/people/register'
import { publicRoutes } from '../../../local/city/seed/public-routes'
import { inFlight } from '../in-flight'
import { restEvent } from '../rest-event'

/** An application to which only the sending is missing. */
export interface Whole {
  id: string
  token: string
  key: string
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

/** People of the invented city who live alone, log in, answer everything and sign their papers: through the public routes, as anybody does. Throws when there are fewer people. */
export async function wholeApplications(base: string, count: number): Promise<Whole[]> {
  const ask = publicRoutes(base)
  const grown = register.filter((person) => person.recorded && person.phoneOwner === person.id && ageOn(person.birth, '2026-01-01') >= 18).slice(0, count)
  if (grown.length < count) throw new Error(`the invented city has ${grown.length} people who can apply, ${count} are asked for`)
  const whole: Whole[] = []
  const prepared = await inFlight(grown, 3, async ({ id: person }) => {
    const { body } = await ask({ method: 'POST', path: `/city/people/${person}/sign-in`, body: {} })
    const { storage } = body as { storage: Record<string, string> }
    const { token } = JSON.parse(storage['resident-session'] ?? '{}') as { token: string }
    const hand = residentHand(ask, token, () => hex(16))
    const id = await hand.start()
    await hand.save(id, { wish: 'dibao', area: '990101001001', monthlyIncome: '300', savings: '1000', yearlyCosts: '2000', property: 'none', cause: 'illness', relativeOfStaff: 'no' })
    await hand.openRoom(id)
    await hand.sign(id)
    whole.push({ id, token, key: hex(16) })
  })
  const [fault] = Object.keys(prepared.errors)
  if (fault !== undefined) throw new Error(`an application could not be prepared: ${fault}`)
  return whole
}

const pathOf = ({ id }: Whole): string => `/api/citizen/applications/${id}/submissions`
const headersOf = ({ token, key }: Whole) => ({ 'content-type': 'application/json', authorization: `Resident ${token}`, 'idempotency-key': key })

/** The sending as a REST API (v1) event. */
export const eventOf = (whole: Whole) => restEvent({ path: pathOf(whole), headers: headersOf(whole), body: '{}' })

/** Sends it to the running system. Throws when it is not acknowledged. */
export async function submitTo(base: string, whole: Whole): Promise<void> {
  const answer = await fetch(`${base}${pathOf(whole)}`, { method: 'POST', headers: headersOf(whole), body: '{}' })
  const text = await answer.text()
  if (answer.status !== 201) throw new Error(`a submission was answered ${answer.status}: ${text}`)
}
