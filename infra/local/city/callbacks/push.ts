import { createHmac, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from '../../../../functions/domain/zod'
import { openLedger } from '../files/ledger'

const CallbackSchema = z.object({
  id: z.string(),
  /** below `/api/callbacks` */
  path: z.string(),
  body: z.string(),
  state: z.enum(['waiting', 'taken', 'given-up']),
  tries: z.number(),
})
type Callback = z.infer<typeof CallbackSchema>

const waits = [500, 1_000, 2_000, 5_000, 10_000, 30_000]
const mostTries = 120

export interface CallbackSettings {
  dataDir: string
  publicBase: string
  secret: string
  /** moment of the signature, milliseconds of the city's clock */
  now: () => number
}

/** What providers tell the system: kept before the first try, signed at each, tried until it is taken, also after a restart. */
export interface Callbacks {
  /** Resolves when the callback is kept, not when it is taken. */
  push(path: string, body: object): Promise<void>
  stop(): void
}

export function openCallbacks(settings: CallbackSettings): Callbacks {
  const ledger = openLedger(join(settings.dataDir, 'callbacks.jsonl'), (value) => CallbackSchema.parse(value))
  const waiting = new Set<NodeJS.Timeout>()
  const last = new Map<string, Callback>()
  let stopped = false
  for (const entry of ledger.entries) last.set(entry.id, entry)
  for (const callback of last.values()) if (callback.state === 'waiting') later(callback, 200)
  last.clear()

  function later(callback: Callback, ms: number): void {
    if (stopped) return
    const timer = setTimeout(() => {
      waiting.delete(timer)
      void attempt(callback)
    }, ms)
    waiting.add(timer)
  }

  async function attempt(callback: Callback): Promise<void> {
    const taken = await deliver(settings, callback)
    if (stopped) return
    const tries = callback.tries + 1
    const state = taken ? 'taken' : tries < mostTries ? 'waiting' : 'given-up'
    if (state === 'waiting') later({ ...callback, tries }, waits[Math.min(tries, waits.length) - 1] ?? 30_000)
    else await ledger.add({ ...callback, tries, state })
  }

  return {
    push: async (path, body) => {
      const callback: Callback = { id: randomUUID(), path, body: JSON.stringify(body), state: 'waiting', tries: 0 }
      await ledger.add(callback)
      later(callback, 0)
    },
    stop: () => {
      stopped = true
      for (const timer of waiting) clearTimeout(timer)
    },
  }
}

async function deliver(settings: CallbackSettings, callback: Callback): Promise<boolean> {
  const timestamp = String(Math.floor(settings.now()))
  const signature = createHmac('sha256', settings.secret).update(`${timestamp}\n${callback.body}`).digest('hex')
  try {
    const response = await fetch(`${settings.publicBase}/api/callbacks${callback.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-provider-timestamp': timestamp, 'x-provider-signature': signature },
      body: callback.body,
      signal: AbortSignal.timeout(5_000),
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
