import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The long seeded forms: the same tests with larger numbers, chosen by SOAK. The seed is printed and can be given back by SOAK_SEED. */
const seed = process.env['SOAK_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31))
console.log(`seed ${seed} (give it back with SOAK_SEED)`)
const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-soak-')), 'report.json')
const ran = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', path.join('node_modules', '.bin', 'jest'), '-c', 'test/jest.config.cjs', '--json', `--outputFile=${report}`, '--maxWorkers=2', 'test/domain', 'test/stores', 'test/http'],
  { encoding: 'utf8', env: { ...process.env, SOAK: '1', SOAK_SEED: seed, NODE_NO_WARNINGS: '1' }, maxBuffer: 1 << 28 },
)
const said = JSON.parse(fs.readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number }
const failed = said.numFailedTests || said.numFailedTestSuites
if (failed) console.log(ran.stderr)
console.log(`${said.numPassedTests} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
