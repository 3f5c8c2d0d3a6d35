import { setTimeout as pause } from 'node:timers/promises'
import { aws4Headers, type CloudAccount, type CloudRequest } from './aws4'

export interface SignedWire {
  /** as its signature names it */
  service: string
  account: () => CloudAccount
  now: () => number
  /** milliseconds until one try is given up */
  patience: number
}

/** One signed request, once. Throws when no answer comes. */
export function send({ service, account, now, patience }: SignedWire, request: CloudRequest): Promise<Response> {
  const { method, url, body } = request
  return fetch(url, { method, headers: aws4Headers(service, request, account(), now()), ...(body && { body: new Uint8Array(body) }), signal: AbortSignal.timeout(patience), redirect: 'error' })
}

/** Asks until an answer comes that is no trouble of the service's own, and at last takes what it gets. Throws when the last try had no answer. */
export async function askAgain<Answer>(mostTries: number, ask: () => Promise<Answer>, isTrouble: (answer: Answer) => boolean): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const last = tries >= mostTries
    const answer = await ask().catch((error: unknown) => {
      if (last) throw error
    })
    if (answer !== undefined && (last || !isTrouble(answer))) return answer
    await pause(50 * 4 ** tries)
  }
}

/** Whether a status speaks of the service's own trouble, so that the same request may be answered later. */
export const isTroubled = (status: number): boolean => status >= 500 || status === 429
