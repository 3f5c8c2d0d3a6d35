import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from './build'
import { startSystem, type RunningSystem } from './running-system'

interface Outcome {
  passed: number
  failed: number
}

const bin = (name: string): string => path.join('node_modules', '.bin', name)
const results: { step: string; outcome: Outcome; seconds: number }[] = []
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-test-'))

const rungs: Record<string, string[]> = {
  unit: ['test/domain', 'test/situations', 'test/policy', 'test/words', 'test/contract', 'test/rendering', 'test/tools', 'test/http', 'test/services', 'test/gateways', 'test/telemetry', 'test/miniapp', 'test/workbench', 'test/city', 'test/local', 'test/architecture'],
  stores: ['test/stores'],
  cloud: ['test/cloud'],
  output: ['test/miniapp/build'],
  weapp: ['test/weapp'],
  journeys: ['test/journeys'],
  chaos: ['test/chaos'],
}

/** One line per step; a step that fails prints what it said. */
async function step(name: string, run: () => Outcome | Promise<Outcome>): Promise<void> {
  const begun = performance.now()
  let outcome: Outcome
  try {
    outcome = await run()
  } catch (fault) {
    console.log(String(fault instanceof Error ? (fault.stack ?? fault.message) : fault))
    outcome = { passed: 0, failed: 1 }
  }
  const seconds = (performance.now() - begun) / 1000
  results.push({ step: name, outcome, seconds })
  console.log(`${outcome.failed ? 'FAIL' : 'ok  '} ${name.padEnd(28)} ${String(outcome.passed).padStart(5)} passed ${String(outcome.failed).padStart(3)} failed  ${seconds.toFixed(1)} s`)
}

function command(file: string, args: string[], env: Record<string, string> = {}): Outcome {
  const ran = spawnSync(file, args, { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1 << 28 })
  if (ran.status !== 0) console.log(`${ran.stdout}${ran.stderr}`.trim())
  return ran.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

const node = (script: string, ...args: string[]): Outcome => command(process.execPath, [script, ...args])

function jest(rung: string, env: Record<string, string> = {}, workers = '2'): Outcome {
  const folders = rungs[rung]!.filter((folder) => fs.existsSync(folder))
  if (folders.length === 0) throw new Error(`no folder of tests for ${rung}`)
  const report = path.join(reports, `${rung}.json`)
  const ran = spawnSync(process.execPath, ['--experimental-vm-modules', bin('jest'), '-c', 'test/jest.config.cjs', '--json', `--outputFile=${report}`, `--maxWorkers=${workers}`, ...(rung === 'output' ? [] : ['--testPathIgnorePatterns', 'test/miniapp/build', '--']), ...folders], {
    encoding: 'utf8',
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    maxBuffer: 1 << 28,
  })
  if (!fs.existsSync(report)) throw new Error(`${ran.stdout}${ran.stderr}`)
  const said = JSON.parse(fs.readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number; numPendingTests: number; numTotalTests: number }
  const brokenSuites = said.numFailedTests === 0 ? said.numFailedTestSuites : 0
  const failed = said.numFailedTests + brokenSuites + said.numPendingTests + (said.numTotalTests === 0 ? 1 : 0)
  if (failed) console.log(ran.stderr.trim())
  else for (const line of ran.stderr.match(/^ +measured: .*$/gm) ?? []) console.log(line.trim())
  return { passed: said.numPassedTests, failed }
}

/** The rungs that use the running system share one city; those that kill it go last and start it themselves on the same data. */
async function withSystem(sharing: string[], killing: string[]): Promise<void> {
  let system: RunningSystem | undefined
  await step('start', async () => {
    system = await startSystem()
    return { passed: 1, failed: 0 }
  })
  if (!system) return
  const running = system
  for (const rung of sharing) await step(rung, () => jest(rung, { SYSTEM_BASE: running.base, SYSTEM_DATA: running.dataDir }, '1'))
  await running.stop()
  for (const rung of killing) await step(rung, () => jest(rung, { SYSTEM_DATA: running.dataDir }, '1'))
  for (const left of [running.dataDir, `${running.dataDir}-told.jsonl`]) fs.rmSync(left, { recursive: true, force: true })
}

const buildStep = (only: string[]): Promise<void> =>
  step(`build ${only.join(' ')}`, async () => {
    await build({ only })
    return { passed: 1, failed: 0 }
  })

const asked = process.argv.slice(2)
const wanted = (rung: string): boolean => asked.length === 0 || asked.includes(rung)

function summary(): void {
  fs.rmSync(reports, { recursive: true, force: true })
  const sum = (pick: (outcome: Outcome) => number): number => results.reduce((total, each) => total + pick(each.outcome), 0)
  const failed = sum((outcome) => outcome.failed)
  const longest = [...results].sort((a, b) => b.seconds - a.seconds)[0]
  console.log(`\n${results.length} steps, ${Math.round(results.reduce((total, each) => total + each.seconds, 0))} s in all${longest ? `, longest: ${longest.step}` : ''}`)
  for (const each of results.filter(({ outcome }) => outcome.failed)) console.log(`failed: ${each.step}`)
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}

void (async () => {
  await buildStep(['policy'])
  if (asked.length === 0) {
    await step('types', () => node(bin('tsc'), '-p', 'tsconfig.json'))
    await step('types of what is shared', () => node(bin('tsc'), '-p', 'functions/domain/tsconfig.json'))
    await step('lint', () => node(bin('biome'), 'lint', '--error-on-warnings'))
    await step('unused files and exports', () => node(bin('knip')))
  }
  if (wanted('unit')) await step('unit', () => jest('unit'))
  if (wanted('stores')) await step('stores', () => jest('stores', {}, '1'))
  const running = ['cloud', 'output', 'weapp', 'journeys', 'chaos'].filter(wanted)
  if (running.length) await buildStep(['openapi', 'functions', 'h5', 'weapp', 'cloud'])
  if (wanted('cloud')) await step('cloud', () => jest('cloud'))
  if (wanted('output')) await step('output', () => jest('output'))
  const sharing = ['weapp', 'journeys'].filter(wanted)
  const killing = ['chaos'].filter(wanted)
  if (sharing.length || killing.length) await withSystem(sharing, killing)

  summary()
})()
