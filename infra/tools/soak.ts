import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from './build'

/** The same tests in their long form (SOAK): the properties and their stores, then the killed machine, which starts a system of its own. */
const parts = [
  { name: 'properties', workers: 2, folders: ['test/domain', 'test/stores', 'test/services', 'test/gateways', 'test/http', 'test/miniapp/urgent-queue', 'test/workbench'] },
  { name: 'chaos', workers: 1, folders: ['test/chaos'] },
]

const seed = process.env['SOAK_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31))
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-soak-'))
const total = { passed: 0, failed: 0 }
let running: ChildProcess | undefined
let ended = false

/** The closing line. Whoever stops the soak gets it too: what was not finished counts as failed. */
function end(): void {
  if (ended) return
  ended = true
  fs.rmSync(reports, { recursive: true, force: true })
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed ? 1 : 0
}

function stop(): void {
  if (ended) return
  total.failed += 1
  console.log('stopped before the end: what was not finished counts as one failure')
  end()
  // It leads a group of its own, so that its workers end with it.
  if (running?.pid) process.kill(-running.pid, 'SIGKILL')
  process.exit()
}

function jest(folders: readonly string[], workers: number, report: string): Promise<string> {
  const args = ['--experimental-vm-modules', path.join('node_modules', '.bin', 'jest'), '-c', 'test/jest.config.cjs', '--testTimeout=900000', `--maxWorkers=${workers}`, '--json', `--outputFile=${report}`, ...folders]
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, SOAK: '1', SOAK_SEED: seed, NODE_NO_WARNINGS: '1' } })
  running = child
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  return new Promise((resolve) => child.once('close', () => resolve(said)))
}

async function run({ name, folders, workers }: (typeof parts)[number]): Promise<void> {
  const begun = performance.now()
  const report = path.join(reports, `${name}.json`)
  const said = await jest(folders, workers, report)
  running = undefined
  if (ended) return
  const counted = fs.existsSync(report) ? (JSON.parse(fs.readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }) : { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 }
  const failed = counted.numFailedTests || counted.numFailedTestSuites || (counted.numPassedTests === 0 ? 1 : 0)
  if (failed) console.log(said.trim())
  total.passed += counted.numPassedTests
  total.failed += failed
  console.log(`${failed ? 'FAIL' : 'ok  '} ${name.padEnd(28)} ${String(counted.numPassedTests).padStart(5)} passed ${String(failed).padStart(3)} failed  ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)

void (async () => {
  console.log(`seed ${seed} (give it back with SOAK_SEED)`)
  await build({ only: ['policy'] })
  for (const part of parts) await run(part)
})()
  .catch((fault: unknown) => {
    console.log(String(fault instanceof Error ? (fault.stack ?? fault.message) : fault))
    total.failed += 1
  })
  .finally(end)
