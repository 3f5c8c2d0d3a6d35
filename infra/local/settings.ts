import fs from 'node:fs'
import path from 'node:path'
import { Trouble } from './trouble'

export interface Settings {
  /** 0: any free port */
  port: number
  dataDir: string
}

/** Reads PORT and DATA_DIR; throws Trouble with a sentence when they cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv, base: string): Settings {
  const port = env.PORT ?? '8080'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new Trouble(`PORT must be a number from 0 (any free one) to 65535, not "${port}".`)
  const dataDir = path.resolve(base, env.DATA_DIR || '.data')
  try {
    fs.mkdirSync(dataDir, { recursive: true })
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
  } catch {
    throw new Trouble(`DATA_DIR cannot be used: ${dataDir} is not a folder that this user may write to.`)
  }
  return { port: Number(port), dataDir }
}
