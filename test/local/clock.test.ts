import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { VirtualClock } from '../../infra/local/clock'
import { parseDuration } from '../../infra/local/duration'
import type { Json } from '../../infra/local/json'

const MINUTE = 60_000
let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'clock-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))
const file = (): string => path.join(folder, 'clock.json')

describe('lengths of time', () => {
  it.each([
    ['PT45M', 45 * MINUTE],
    ['P2D', 2 * 24 * 60 * MINUTE],
    ['P1DT2H3M4.5S', ((24 + 2) * 60 + 3) * MINUTE + 4500],
    ['PT0S', 0],
  ])('%s is %d ms', (text, length) => {
    expect(parseDuration(text)).toBe(length)
  })
  it.each(['', 'P', 'PT', '45M', 'PT-5M', '-PT5M', 'P1M', 'P1DT', 'pt5m', 'PT1.2345S'])('"%s" is none', (text) => {
    expect(parseDuration(text)).toBeUndefined()
  })
})

describe('the clock of the system', () => {
  it('moves forward by a length of time and tells the time it then is', async () => {
    const clock = new VirtualClock(file())
    const moved = await clock.move({ advance: 'PT45M' })
    expect(moved).toMatchObject({ ok: true, offset: 45 * MINUTE })
    expect(new Float64Array(clock.shared)[0]).toBe(45 * MINUTE)
  })
  it('moves forward to a moment', async () => {
    const clock = new VirtualClock(file(), -10 * MINUTE)
    const wanted = clock.now() + 3 * MINUTE
    const moved = await clock.move({ to: wanted })
    expect(moved.ok && moved.now >= wanted).toBe(true)
  })
  it.each<[string, Json]>([
    ['backwards', { to: 5 }],
    ['by a negative length', { advance: 'PT-5M' }],
    ['by nothing said', {}],
    ['by both at once', { advance: 'PT5M', to: 5 }],
    ['by no object', null],
    ['by a century', { advance: 'P36600D' }],
  ])('does not move %s, and says so in a sentence', async (_, wish) => {
    const clock = new VirtualClock(file())
    expect(await clock.move(wish)).toEqual({ ok: false, sentence: expect.stringMatching(/\.$/) })
    expect(clock.offset).toBe(0)
  })
  it('is where it was after a start, whatever the first offset would be', async () => {
    await new VirtualClock(file()).move({ advance: 'PT5M' })
    expect(new VirtualClock(file(), -MINUTE).offset).toBe(5 * MINUTE)
  })
  it('answers only after everybody follows, in the order asked', async () => {
    const clock = new VirtualClock(file())
    const heard: number[] = []
    clock.add({
      follow: async (offset) => {
        await new Promise((resolve) => setTimeout(resolve, 20))
        heard.push(offset)
      },
    })
    const first = clock.move({ advance: 'PT1M' }).then(() => expect(heard).toEqual([MINUTE]))
    const second = clock.move({ advance: 'PT1M' }).then(() => expect(heard).toEqual([MINUTE, 2 * MINUTE]))
    await Promise.all([first, second])
  })
  it('still moves after somebody could not follow', async () => {
    const clock = new VirtualClock(file())
    let broken = true
    clock.add({ follow: () => (broken ? Promise.reject(new Error('gone')) : Promise.resolve()) })
    await expect(clock.move({ advance: 'PT1M' })).rejects.toThrow('gone')
    broken = false
    expect(await clock.move({ advance: 'PT1M' })).toMatchObject({ ok: true, offset: 2 * MINUTE })
  })
})
