import { randomBytes } from 'node:crypto'
import { ticketNumber } from '../../functions/domain/ids'
import type { Hardship } from '../../functions/domain/urgent-relief/help-request'
import { sessionOf } from './officer-session'
import { json } from './system'
import { inConfidence } from './told'

export interface Pressed {
  key: string
  secret: string
  number: string
}

export interface BoardRow {
  id: string
  number: string
}

export interface OpenedTicket {
  id: string
  status: string
  timeline: { type: string; desk?: string }[]
}

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')

const post = <T>(path: string, body: object, headers: Record<string, string> = {}): Promise<T> =>
  json<T>(path, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': hex(16), ...headers }, body: JSON.stringify(body) })

/** A press from some telephone: a ticket of this test's own, whatever the others do. */
export async function pressedBySomebody({ hardship = 'no-food', area = '990101001001' }: { hardship?: Hardship; area?: string } = {}): Promise<Pressed> {
  const key = hex(16)
  const secret = inConfidence('press secret', hex(32))
  const phone = inConfidence('telephone', '19900003010')
  await post('/api/citizen/urgent-requests', { forWhom: 'self', hardship, place: { area }, reach: { way: 'call', phone }, secret, pressedAtOnPhone: Date.now() }, { 'idempotency-key': key })
  return { key, secret, number: ticketNumber(key) }
}

/** What an officer does to a ticket on the workbench, by the route's last part: `claims`, `contacts`, `aid` … */
export const actOn = async (loginName: string, key: string, part: string, body: object = {}): Promise<unknown> => post(`/api/workbench/urgent-requests/${key}/${part}`, body, await sessionOf(loginName))

export const answerSafe = ({ key, secret }: Pressed): Promise<unknown> => post(`/api/citizen/urgent-requests/${key}/safety-answers`, { answer: 'safe' }, { authorization: `Press ${secret}` })

/** The open tickets on this officer's board. */
export async function boardOf(loginName: string): Promise<BoardRow[]> {
  const { tickets, more } = await json<{ tickets: BoardRow[]; more: boolean }>('/api/workbench/urgent-board', { headers: await sessionOf(loginName) })
  if (more) throw new Error('the board has more than it shows: a ticket that is missing may be there')
  return tickets
}

/** The whole ticket with its history, as this officer may read it. */
export const openedBy = async (loginName: string, key: string): Promise<OpenedTicket> => json<OpenedTicket>(`/api/workbench/urgent-requests/${key}?purpose=handle`, { headers: await sessionOf(loginName) })
