import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readSettings } from './settings'
import { print } from './steps'
import { type RunningSystem, runSystem } from './system'
import { Trouble } from './trouble'

const root = path.resolve(__dirname, '../..')
let system: RunningSystem | undefined
let ending = false

/** Ends everything once; a second signal does not wait. */
async function end(code: number, why: string): Promise<void> {
  if (ending) return
  ending = true
  print(why)
  await Promise.race([system?.stop(), sleep(10_000)])
  process.exit(code)
}

process.on('SIGINT', () => (ending ? process.exit(130) : void end(0, 'stopping')))
process.on('SIGTERM', () => void end(0, 'stopping'))
process.on('SIGHUP', () => void end(0, 'stopping'))
process.once('disconnect', () => void end(0, 'stopping: what started this is gone'))

async function onDeath(name: string, how: string): Promise<void> {
  // One Ctrl-C reaches every process of the terminal, and a part may be gone before we hear of it.
  await sleep(300)
  await end(1, `${name} ended (${how}), so everything is stopped; it says why in ${path.join(process.env.DATA_DIR || '.data', 'logs', `${name}.log`)}`)
}

async function main(): Promise<void> {
  const { port, dataDir } = readSettings(process.env, process.cwd())
  const started = await runSystem({
    port,
    dataDir,
    dist: path.resolve(process.env.DIST_DIR || path.join(root, 'dist')),
    city: path.resolve(process.env.CITY_PROGRAM || path.join(__dirname, 'city/main.ts')),
    seeded: process.env.SEED !== 'off',
    env: process.env,
    onDeath: (name, how) => void onDeath(name, how),
  })
  system = started
  const { base } = started
  print(`ready resident=${base}/ workbench=${base}/#/workbench/pages/login/index openapi=${base}/api/citizen/openapi.json,${base}/api/workbench/openapi.json health=${base}/api/health city=${base}/city`)
}

main().catch((fault: unknown) => {
  if (ending) return
  process.stderr.write(`${fault instanceof Trouble ? fault.message : fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
  process.exit(1)
})
