import fs from 'node:fs'
import path from 'node:path'
import { takeInventory } from './assembly/inventory'
import { signingKeys } from './assembly/physical'
import { readAssembly } from './assembly/read'
import type { Child } from './child'
import { cityDoor } from './city-door'
import { VirtualClock } from './clock'
import { DataFolder } from './data-folder'
import { startFunctions } from './functions/start'
import { Gateway } from './gateway/gateway'
import { describeApi } from './gateway/describe-api'
import { Machine } from './machine'
import { provision } from './provision/provision'
import { seed } from './seed'
import { startSources } from './sources/start'
import { print, step } from './steps'

export interface SystemOptions {
  port: number
  dataDir: string
  /** folder of the build: `cloud` is the synthesized description, its neighbours are contents of buckets */
  dist: string
  /** the city's program */
  city: string
  /** replay days of the invented city at the first start */
  seeded: boolean
  env: NodeJS.ProcessEnv
  /** called once when a part dies: the system is no longer whole and must be stopped */
  onDeath: (name: string, how: string) => void
}

export interface RunningSystem {
  base: string
  stop: () => Promise<void>
}

const DAY = 86_400_000
/** the first of the invented days, with the weekend before it */
const SEEDED_DAYS = 62

/** Runs the synthesized cloud description on this machine. Resolves when everything answers; what was started is stopped again when it rejects. */
export async function runSystem(options: SystemOptions): Promise<RunningSystem> {
  const closing: (() => Promise<void> | void)[] = []
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close()
  }
  try {
    return { base: await run(options, closing), stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

async function run(options: SystemOptions, closing: (() => Promise<void> | void)[]): Promise<string> {
  const assembly = readAssembly(path.join(options.dist, 'cloud'))
  const inventory = takeInventory(assembly)
  const gateway = new Gateway()
  const port = await gateway.listen(options.port)
  closing.push(() => gateway.close())
  const base = `http://127.0.0.1:${port}`
  const folder = new DataFolder(options.dataDir)
  await folder.open()
  closing.push(() => folder.close())
  const fresh = !fs.existsSync(folder.clock)
  const seeding = fresh && options.seeded
  if (seeding) folder.beginSeeding()
  const clock = new VirtualClock(folder.clock, seeding ? -SEEDED_DAYS * DAY : 0)

  print('what runs here:')
  for (const line of inventory) print(`  ${line.runs ? 'runs ' : 'inert'}  ${String(line.count).padStart(3)}  ${line.type.padEnd(48)} ${line.because}`)

  const machine = new Machine(options.env, folder, clock, options.onDeath)
  closing.push(() => machine.stop())
  const services = await machine.start(assembly.stacks[0]?.region ?? '')
  const { resolver, places } = await step('table, queues, objects', async () => {
    const made = await provision(assembly, services, options.dist)
    return { said: made.said, value: made }
  })
  const city = await step('city', async () => {
    const child: Child = machine.child({ name: 'city', script: options.city, typescript: true, env: { CITY_DATA_DIR: folder.city, PUBLIC_BASE: base, CITY_CLOCK_OFFSET: String(clock.offset), CITY_SIGNING_KEYS: signingKeys(assembly, places).join() } })
    const { port: cityPort } = await child.message('listening')
    clock.add(child)
    return { said: `http://127.0.0.1:${Number(cityPort)}`, value: Number(cityPort) }
  })
  const functions = await step('functions', async () => {
    const started = await startFunctions({ assembly, resolver, places, services, cityPort: city, logs: folder.logs, clock: clock.shared, env: options.env })
    closing.push(() => started.stop())
    return { said: started.said, value: started }
  })
  await step('gateway', async () => {
    gateway.open({ ...describeApi(assembly, resolver), functions: functions.byArn, objects: services.objects, now: () => clock.now(), city: cityDoor(clock, city) })
    return { said: base, value: undefined }
  })
  await step('queues and schedules', async () => {
    const started = startSources({ assembly, resolver, services, functions: functions.byArn, now: () => clock.now() })
    closing.push(() => started.stop())
    return { said: started.said, value: undefined }
  })
  if (seeding) {
    print(`seed: replaying ${SEEDED_DAYS} days of the invented city, once for this DATA_DIR`)
    folder.endSeeding(await step('seed', () => seed(base)))
  }
  return base
}
