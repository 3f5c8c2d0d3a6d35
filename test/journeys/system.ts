/** The running system that the test command started for this rung. */
export const base = (() => {
  const given = process.env['SYSTEM_BASE']
  if (!given) throw new Error('journeys need the running system: use `npm run test:journeys` or `npm run test:weapp`')
  return given
})()

export const dataDir = process.env['SYSTEM_DATA'] ?? ''

export interface Delivery {
  id: string
  channel: 'sms' | 'wechat' | 'voice-call'
  to: string
  text: string
  /** the city's clock, milliseconds */
  at: number
  state: string
}

export async function json<T>(path: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(base + path, init)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Moves the whole system's clock forward: "PT16M". */
export async function advance(duration: string): Promise<void> {
  await json('/city/clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance: duration }) })
}

/**
 * Makes it working time in China (9:00 to 15:30): every desk has somebody, and what a journey moves on stays inside the day.
 * Nothing is moved when it is that already.
 */
export async function workingHours(): Promise<void> {
  const { now } = await json<{ now: number }>('/city/clock')
  const eight = 8 * 3_600_000
  const day = 24 * 3_600_000
  const sinceMidnight = (now + eight) % day
  if (sinceMidnight >= 9 * 3_600_000 && sinceMidnight < 15.5 * 3_600_000) return
  const nine = now - sinceMidnight + 9 * 3_600_000
  await json('/city/clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ to: nine > now ? nine : nine + day }) })
}

/** What came to the city's telephones at or after this instant, oldest first. */
export async function deliveriesSince(since: number): Promise<Delivery[]> {
  const { deliveries } = await json<{ deliveries: Delivery[] }>(`/city/deliveries?since=${since}`)
  return deliveries.filter(({ at }) => at >= since)
}

/** The latest code that came to this telephone by SMS since then, once it is there. */
export const codeSince = (phone: string, since: number): Promise<string> =>
  until('a code by SMS', async () => (await deliveriesSince(since)).filter(({ channel, to }) => channel === 'sms' && to === phone).map(({ text }) => /\d{6}/.exec(text)?.[0]).at(-1))

export async function serverNow(): Promise<number> {
  const answer = await fetch(`${base}/api/health`)
  return Number(answer.headers.get('server-time'))
}

/** Asks again until the answer is there; throws when it is still missing after a time that is long even for a slow machine. */
export async function until<T>(what: string, ask: () => Promise<T | undefined | false>, within = 60_000): Promise<T> {
  const end = performance.now() + within
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (performance.now() > end) throw new Error(`did not happen: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
