import type { AskSystem } from './public-routes'
import { expectDone } from './public-routes'

/** Real time, whatever this process's Date was moved to: milliseconds since 1970. */
export const realNow = () => performance.timeOrigin + performance.now()

/** The city's clock as the seed moves it: forward, or not at all. */
export interface SeedClock {
  now(): number
  moveTo(at: number): Promise<void>
  /** Makes the city's clock show real time; one that is ahead stays ahead. */
  moveToRealNow(): Promise<void>
}

export function seedClock(ask: AskSystem): SeedClock {
  async function advance(milliseconds: number): Promise<void> {
    if (milliseconds < 1) return
    expectDone('move the clock', await ask({ method: 'POST', path: '/city/clock', body: { advance: `PT${(milliseconds / 1000).toFixed(3)}S` } }))
  }
  return {
    now: () => Date.now(),
    moveTo: (at) => advance(Math.floor(at - Date.now())),
    moveToRealNow: () => advance(Math.round(realNow() - Date.now())),
  }
}
