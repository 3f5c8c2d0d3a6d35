import { randomUUID } from 'node:crypto'
import type { CallProvider, ProviderAnswer } from '../../domain/notification/call-provider'
import { lostRequest } from '../../domain/notification/lost-request'
import { acs3Headers } from './acs3'

const busyCodes = /^(Throttling|isv\.BUSINESS_LIMIT_CONTROL)/

export interface ProviderAccount {
  base: string
  version: string
  account: () => Promise<{ accessKeyId: string; accessKeySecret: string }>
  now: () => number
  /** milliseconds until an answer that does not come is in doubt */
  patience?: number
}

/** One domestic provider over its signed RPC wire: an answer with `Code` `OK` is its yes. */
export function createProviderRpc({ base, version, account, now, patience = 5_000 }: ProviderAccount): CallProvider {
  const url = new URL(base)
  return async (action, parameters) => {
    const body = new URLSearchParams(parameters).toString()
    const headers = acs3Headers({ url, action, version, body, nonce: randomUUID(), now: now() }, await account())
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(patience), redirect: 'error' })
      return judge(response.status, await response.json().then(recordOf, () => ({})))
    } catch (error) {
      return { ok: false, ...lostRequest(error) }
    }
  }
}

function judge(status: number, body: Record<string, unknown>): ProviderAnswer {
  const code = typeof body.Code === 'string' ? body.Code : `status-${status}`
  if (code === 'OK') return { ok: true, body }
  if (busyCodes.test(code) || status === 429) return { ok: false, failure: 'not-sent', code }
  return { ok: false, failure: status >= 500 || body.Code === undefined ? 'in-doubt' : 'refused', code }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
