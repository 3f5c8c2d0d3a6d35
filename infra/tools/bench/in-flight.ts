export interface Ran {
  count: number
  perSecond: number
  /** milliseconds */
  p50: number
  p99: number
  /** what threw, by its message */
  errors: Record<string, number>
  /** rate of the last tenth over the rate of the first */
  flatness: number
}

/** Does every item once, `width` at a time, and tells how fast. An act that throws counts as an error. */
export async function inFlight<T>(items: readonly T[], width: number, act: (item: T) => Promise<void>): Promise<Ran> {
  const errors: Record<string, number> = {}
  const took: number[] = []
  const ended: number[] = []
  let next = 0
  const begun = performance.now()
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < items.length) {
        const item = items[next++]!
        const since = performance.now()
        try {
          await act(item)
        } catch (fault) {
          const message = fault instanceof Error ? fault.message : String(fault)
          errors[message] = (errors[message] ?? 0) + 1
        }
        const now = performance.now()
        took.push(now - since)
        ended.push(now - begun)
      }
    }),
  )
  const tenth = Math.floor(ended.length / 10)
  const first = ended[tenth]! - ended[0]!
  const last = ended.at(-1)! - ended.at(-1 - tenth)!
  took.sort((one, other) => one - other)
  return { count: items.length, perSecond: items.length / (ended.at(-1)! / 1000), p50: quantile(took, 0.5), p99: quantile(took, 0.99), errors, flatness: first / last }
}

/** Of values sorted upwards. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile([...values].sort((one, other) => one - other), 0.5)
}
