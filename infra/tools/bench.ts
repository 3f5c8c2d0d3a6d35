import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { policySnapshot } from '../../functions/policy/book'
import { measureBurst } from './bench/burst'
import { type Figure, type Measured, table, verdict } from './bench/figure'
import { measureFunctions } from './bench/functions'
import { climbFromEngine, compareIntake, engineAgain, intakeOf } from './bench/intake'
import { measureFirstLoad, measureFirstPage, measurePackages } from './bench/packages'
import { measureSubmissions } from './bench/submission/measure'
import { measureWall } from './bench/visible'
import { build } from './build'
import { startSystem } from './running-system'

/** `npm run bench [-- functions packages intake wall burst submissions]`: figures of the built product in one run on one machine, to .bench/result.json and as one table. SOAK=1 takes the long forms; BENCH_PRESSES another number of presses, BENCH_SUBMISSIONS of submissions. */
const soak = process.env['SOAK'] === '1'
const given = Number(process.env['BENCH_PRESSES'])
const intakePresses = given || (soak ? 7500 : 3000)
const submissions = Number(process.env['BENCH_SUBMISSIONS']) || (soak ? 120 : 60)
const burstPresses = given || (soak ? 10_000 : 2000)
/** townships of the third county: the walls that other parts look at stay theirs */
const townships = policySnapshot.areas.map(({ code }) => code).filter((code) => /^990103\d{3}$/.test(code))
const result = path.resolve('.bench/result.json')

const asked = process.argv.slice(2)
const wanted = (part: string): boolean => asked.length === 0 || asked.includes(part)
const measured: Record<string, Measured> = {}
const load = os.loadavg()

async function part(name: string, measure: () => Measured | Promise<Measured>): Promise<void> {
  const begun = performance.now()
  measured[name] = await measure()
  keep()
  process.stdout.write(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s\n`)
}

async function whole(): Promise<void> {
  if (load[0]! > os.cpus().length / 2) process.stdout.write(`this computer is busy with other things (load ${load[0]!.toFixed(1)} on ${os.cpus().length} cores): rates and times say little now\n`)
  await build({ only: ['openapi', 'functions', 'h5', 'weapp', 'cloud'] })
  if (wanted('functions')) await part('functions', () => measureFunctions(given || 3000))
  if (wanted('packages')) await part('packages', measurePackages)
  const rungs = wanted('intake') ? await climbFromEngine(intakePresses, townships) : []
  const intake = ['packages', 'intake', 'wall', 'burst'].some(wanted) ? await onRunningSystem() : undefined
  if (intake) await part('intake', async () => compareIntake(rungs, intake, await engineAgain(intakePresses, townships)))
  if (wanted('submissions')) await part('submissions', () => measureSubmissions(submissions))
  process.stdout.write(`\n${table(keep())}\n\nall of it, with what explains it: ${path.relative('.', result)}\n`)
}

/** Writes what was measured until now, so that a run that is cut short leaves its parts; answers the figures. */
function keep(): Figure[] {
  const figures = Object.values(measured).flatMap((each) => each.figures)
  const machine = { node: process.version, cpus: os.cpus().length, cpu: os.cpus()[0]?.model, loadBefore: load, loadAfter: os.loadavg(), at: new Date().toISOString(), soak }
  fs.mkdirSync(path.dirname(result), { recursive: true })
  fs.writeFileSync(result, `${JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, verdict: verdict(figure) })), because: Object.fromEntries(Object.entries(measured).map(([name, { because }]) => [name, because])) }, null, 2)}\n`)
  return figures
}

/** One system for all that needs one: quiet first, then under load. */
async function onRunningSystem(): Promise<Awaited<ReturnType<typeof intakeOf>> | undefined> {
  const system = await startSystem()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void system.stop().finally(() => process.exit(1)))
  try {
    if (wanted('packages')) {
      await part('first page', () => measureFirstPage(system.base))
      await part('first load', () => measureFirstLoad(system.base))
    }
    if (wanted('wall')) await part('wall', () => measureWall(system.base))
    const intake = wanted('intake') ? await intakeOf(system.base, intakePresses, townships) : undefined
    if (wanted('burst')) await part('burst', () => measureBurst(system.base, burstPresses))
    return intake
  } finally {
    await system.stop()
    fs.rmSync(system.dataDir, { recursive: true, force: true })
  }
}

whole().then(
  () => process.exit(0),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
    process.exit(1)
  },
)
