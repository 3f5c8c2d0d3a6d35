import { areaAt } from '../../../../functions/domain/area/area'
import { encodeSmsTicket } from '../../../../functions/domain/urgent-relief/sms-ticket'
import type { HelpRequest, Place } from '../../../../functions/domain/urgent-relief/help-request'
import { z } from '../../../../functions/domain/zod'
import type { PeopleFile } from '../people/people-file'
import { pressOf } from '../people/residents'
import type { Story } from './act'
import { type AskSystem, expectDone } from './public-routes'

const AreasSchema = z.object({ areas: z.array(z.object({ code: z.string(), name: z.string() })) })
export type Areas = z.infer<typeof AreasSchema>['areas']

/** The divisions of the city, from the policy that every telephone reads. */
export async function readAreas(ask: AskSystem): Promise<Areas> {
  return AreasSchema.parse(expectDone('read the policy', await ask({ method: 'GET', path: '/api/citizen/policy-snapshot' }))).areas
}

/** Presses as this person's telephone does, or as one without data does by SMS. A second time is the same press. */
export async function press(ask: AskSystem, people: PeopleFile, areas: Areas, story: Story): Promise<void> {
  const { key, secret } = pressOf(people, story.id)
  const request: HelpRequest = {
    forWhom: story.forWhom,
    hardship: story.hardship,
    place: placeOf(areas, story),
    reach: { way: story.way, ...(story.phone ? { phone: story.phone } : {}) },
    ...(story.note ? { note: story.note } : {}),
    secret,
    pressedAtOnPhone: Math.floor(Date.now()),
  }
  if (story.arrives === 'sms') {
    expectDone(`send the SMS of ${story.id}`, await ask({ method: 'POST', path: '/city/sms/inbound', body: { from: story.phone, content: encodeSmsTicket(key, request), messageId: key } }))
    return
  }
  const pressed = await ask({ method: 'POST', path: '/api/citizen/urgent-requests', body: request, idempotencyKey: key })
  const pressedBefore = pressed.status === 422 && typeof pressed.body === 'object' && pressed.body !== null && 'code' in pressed.body && pressed.body.code === 'idempotency-key-reused'
  if (!pressedBefore) expectDone(`press ${story.id}`, pressed)
}

function placeOf(areas: Areas, story: Story): Place {
  const villages = areas.filter(({ code }) => code.length > story.township.length && areaAt(code, 'township') === story.township)
  const village = villages[story.village % Math.max(1, villages.length)]
  return { area: village?.code ?? story.township, ...(story.words ? { words: story.words } : {}) }
}
