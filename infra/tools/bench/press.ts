import { randomBytes } from 'node:crypto'
import type { Hardship } from '../../../functions/domain/urgent-relief/help-request'
import { exchange } from '../../local/wire'
import { restEvent } from './rest-event'

export interface Press {
  key: string
  secret: string
  area: string
  hardship: Hardship
  /** JSON */
  body: string
}

/** All three ranks, the most urgent neither first nor last. */
const needs: readonly Hardship[] = ['no-food', 'no-money', 'child-alone', 'ill-or-hurt', 'other']
export const path = '/api/citizen/urgent-requests'
const hex = (bytes: number) => randomBytes(bytes).toString('hex')

/** Presses of people who do not exist, spread over `areas` and over all ranks. */
export function presses(count: number, areas: readonly string[]): Press[] {
  return Array.from({ length: count }, (_, index) => {
    const [key, secret, area, hardship] = [hex(16), hex(32), areas[index % areas.length]!, needs[index % needs.length]!]
    const body = JSON.stringify({ forWhom: 'self', hardship, place: { area, words: '桥头第三家' }, reach: { way: 'call', phone: '13800000001' }, note: '两天没有吃的', secret, pressedAtOnPhone: Date.now() })
    return { key, secret, area, hardship, body }
  })
}

export const headersOf = ({ key }: Press) => ({ 'content-type': 'application/json', 'idempotency-key': key })

/** Sends a press to the running system; the acknowledged ticket. Throws on any other answer. */
export async function send(base: string, press: Press): Promise<string> {
  const answer = await exchange(`${base}${path}`, { method: 'POST', headers: headersOf(press), body: press.body })
  if (answer.status !== 201) throw new Error(`a press was answered ${answer.status}`)
  return answer.body.toString('utf8')
}

/** The REST API (v1) event of a press, as the gateway makes it. */
export const eventOf = (press: Press) => restEvent({ path, headers: headersOf(press), body: press.body })
