import fc from 'fast-check'

const soaking = Boolean(process.env['SOAK'])

/** What everything drawn by chance begins with: always the same, but for the soak, which says which one it took. */
export const seed = Number(process.env['SOAK_SEED'] ?? 20_261_123)

/** How many of something a test takes: `usual`, or `times` as many in the soak. */
export const runs = (usual: number, times = 10): number => (soaking ? usual * times : usual)

/** The same numbers from 0 to 1 again for the same seed (mulberry32). */
export function chance(from = seed): () => number {
  let state = from
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same things in an order drawn by `random`. */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  const mixed = [...things]
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T]
  }
  return mixed
}

fc.configureGlobal({ seed, numRuns: runs(100) })

/** Every property of the house takes its seed and its number of runs from here. */
export { fc }
