import { z } from '../../../../functions/domain/zod'
import type { Answer, CityRoute, Exchange, Handler } from '../wire/route'
import { json, jsonBody } from '../wire/route'

export const doubleNames = ['sms', 'voice', 'wechat', 'identity', 'kms', 'secrets'] as const
export type DoubleName = (typeof doubleNames)[number]

/** `error` answers the provider's own failure (or `code`), `delay` waits `ms` first, `drop-after-processing` does the work and loses the answer. */
export const FaultSchema = z.strictObject({
  double: z.enum(doubleNames),
  kind: z.enum(['error', 'delay', 'drop-after-processing']),
  times: z.number().check(z.int(), z.gte(1), z.lte(1_000_000)),
  ms: z.optional(z.number().check(z.int(), z.gte(0), z.lte(120_000))),
  code: z.optional(z.string().check(z.regex(/^[\w.:-]{1,60}$/))),
})
export type Fault = z.infer<typeof FaultSchema>

export interface Faults {
  add(fault: Fault): void
  list(): readonly Fault[]
  clear(): void
  /** The double with its faults in front: `failure` is how this provider says that something broke. */
  before(double: DoubleName, handle: Handler, failure: (code: string | undefined, exchange: Exchange) => Answer): Handler
}

/** Faults asked for by a person or a test; each is used up by its number of calls, and all end with the process. */
export function createFaults(wait: (ms: number) => Promise<void> = (ms) => new Promise((done) => setTimeout(done, ms))): Faults {
  let faults: Fault[] = []
  function next(double: DoubleName): Fault | undefined {
    const fault = faults.find((each) => each.double === double)
    if (!fault) return undefined
    fault.times -= 1
    if (fault.times === 0) faults = faults.filter((each) => each !== fault)
    return fault
  }
  return {
    add: (fault) => void faults.push({ ...fault }),
    list: () => faults,
    clear: () => {
      faults = []
    },
    before: (double, handle, failure) => async (exchange) => {
      const fault = next(double)
      if (!fault) return handle(exchange)
      if (fault.kind === 'error') return failure(fault.code, exchange)
      if (fault.kind === 'delay') {
        await wait(fault.ms ?? 2_000)
        return handle(exchange)
      }
      await handle(exchange)
      return 'drop'
    },
  }
}

export function faultRoutes(faults: Faults): CityRoute[] {
  const listed = () => json(200, { faults: faults.list() })
  return [
    { method: 'GET', path: '/city/faults', handle: listed },
    {
      method: 'POST',
      path: '/city/faults',
      handle: (exchange) => {
        const fault = FaultSchema.safeParse(jsonBody(exchange))
        if (!fault.success) return json(422, { error: z.prettifyError(fault.error) })
        faults.add(fault.data)
        return listed()
      },
    },
    {
      method: 'DELETE',
      path: '/city/faults',
      handle: () => {
        faults.clear()
        return listed()
      },
    },
  ]
}
