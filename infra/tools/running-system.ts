import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export interface RunningSystem {
  /** address of everything, without a slash at the end */
  base: string
  dataDir: string
  /** what it printed so far */
  output: () => string
  /** ends it as a person would; its data stay */
  stop: () => Promise<void>
  /** kill -9 of the main process and everything it started */
  kill: () => Promise<void>
}

/**
 * Starts the whole product as `npm start` does, on a free port, and resolves when it says `ready`.
 * Throws with what it printed when it ends before.
 */
export async function startSystem(options: { dataDir?: string; env?: Record<string, string> } = {}): Promise<RunningSystem> {
  const dataDir = options.dataDir ?? fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-'))
  const child = spawn('node', ['infra/local/start.mjs'], {
    // Whoever is started by npm ends when what started it is gone: so does this, however a test ends.
    env: { ...process.env, npm_lifecycle_event: 'start', PORT: '0', DATA_DIR: dataDir, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let printed = ''
  const base = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      const ready = /^ready .*resident=(http:\/\/[^/\s]+)\//m.exec(printed)
      if (ready) resolve(ready[1]!)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`the system ended with ${code} before it was ready:\n${printed}`)))
  })
  return { base, dataDir, output: () => printed, stop: () => end(child, 'SIGTERM'), kill: () => end(child, 'SIGKILL') }
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  // the child leads its own process group: nothing else is ever touched
  process.kill(signal === 'SIGKILL' ? -child.pid! : child.pid!, signal)
  await gone
}
