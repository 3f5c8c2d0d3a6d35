import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { type RunningSystem, startSystem } from '../../infra/tools/running-system'

// Nothing here measures time; a slow machine starts slowly.
jest.setTimeout(300_000)

const hex = (bytes: number): string => randomBytes(bytes).toString('hex')
const unseeded = { SEED: 'off' }

describe('two copies beside each other, with other ports and folders', () => {
  const systems: RunningSystem[] = []
  const start = async (dataDir?: string): Promise<RunningSystem> => {
    const system = await startSystem({ env: unseeded, ...(dataDir === undefined ? {} : { dataDir }) })
    systems.push(system)
    return system
  }
  afterAll(async () => {
    for (const system of systems) await system.stop()
    for (const folder of new Set(systems.map(({ dataDir }) => dataDir))) fs.rmSync(folder, { recursive: true, force: true })
  })

  const key = hex(16)
  const secret = hex(32)
  const press = ({ base }: RunningSystem) =>
    fetch(`${base}/api/citizen/urgent-requests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ forWhom: 'self', hardship: 'no-food', place: { area: '990101001' }, reach: { way: 'none' }, secret, pressedAtOnPhone: 0 }),
    })
  const followed = async ({ base }: RunningSystem): Promise<number> => (await fetch(`${base}/api/citizen/urgent-requests/${key}`, { headers: { authorization: `Press ${secret}` } })).status

  test('each keeps its own, and a second start builds nothing and finds everything again', async () => {
    const [one, other] = await Promise.all([start(), start()])
    expect(one.base).not.toBe(other.base)
    expect((await press(one)).status).toBe(201)
    expect([await followed(one), await followed(other)]).toEqual([200, 404])

    await one.stop()
    expect(await followed(other)).toBe(404)
    const again = await start(one.dataDir)
    expect(again.output()).toMatch(/^build: nothing changed/m)
    expect(again.output()).not.toMatch(/^(build [\w-]+:|dependencies:)/m)
    expect([await followed(again), await followed(other)]).toEqual([200, 404])
  })
})
