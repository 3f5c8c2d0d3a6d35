import { setTimeout as sleep } from 'node:timers/promises'
import type { Measured } from './figure'
import { median } from './in-flight'
import { presses, send } from './press'
import { openWall, untilSeen } from './wall'

const pollMs = 1500
const times = 12

/** How long an acknowledged press takes to stand on the wall of the desk that it went to, on a quiet machine; and what a poll weighs when nothing changed. */
export async function measureWall(base: string): Promise<Measured> {
  const wall = await openWall(base, 'dongshan.duty1')
  const waits: number[] = []
  const polls: number[] = []
  for (const press of presses(times, ['990101001'])) {
    const { cursor } = (await wall.poll()).answer
    await send(base, press)
    const seen = await untilSeen(wall, press.key, pollMs, cursor)
    waits.push(Math.round(seen.afterMs))
    polls.push(seen.polls)
  }
  const unchanged = await untilUnchanged(wall)
  return {
    figures: [
      { what: 'acknowledged press seen on the board, median', value: median(waits), unit: 'ms' },
      { what: 'acknowledged press seen on the board, slowest', value: Math.max(...waits), unit: 'ms', aim: { atMost: 2000 + pollMs } },
      { what: 'poll of an unchanged board', value: unchanged, unit: 'B', aim: { atMost: 200 } },
    ],
    because: { waitsMs: waits, polls, how: `The officer's screen asks every ${pollMs} ms; the press falls anywhere between two polls.` },
  }
}

async function untilUnchanged(wall: Awaited<ReturnType<typeof openWall>>): Promise<number> {
  let { answer, bytes } = await wall.poll()
  for (let tries = 0; tries < 20; tries += 1) {
    if (answer.unchanged) return bytes
    await sleep(1000)
    ;({ answer, bytes } = await wall.poll(answer.cursor))
  }
  throw new Error('the board never stood still')
}
