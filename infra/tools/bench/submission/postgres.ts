import { execFile, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'

const run = promisify(execFile)

export interface Postgres {
  version: string
  /** what `pg` connects with */
  connection: { host: string; user: string; database: string }
  stop: () => Promise<void>
}

/** The settings of a fresh PostgreSQL with every commit on disk, on a socket in a folder of its own; undefined where this computer has none. `stop` ends exactly this server and clears its folder away. */
export async function freshPostgres(): Promise<Postgres | undefined> {
  const [initdb, postgres] = [program('initdb'), program('postgres')]
  if (!initdb || !postgres) return undefined
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-bench-postgres-'))
  const data = path.join(folder, 'data')
  const user = await unprivileged(folder)
  await run(initdb, ['-D', data, '-U', 'bench', '-A', 'trust', '--no-instructions', '-E', 'UTF8', '--locale=C'], { cwd: folder, ...user })
  const server = spawn(postgres, ['-D', data, '-k', folder, '-h', ''], { cwd: folder, stdio: 'ignore', ...user })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  const stop = async () => {
    server.kill('SIGINT')
    await gone
    fs.rmSync(folder, { recursive: true, force: true })
  }
  const connection = { host: folder, user: 'bench', database: 'postgres' }
  for (let tries = 0; ; tries += 1) {
    const client = new Client(connection)
    try {
      await client.connect()
      const { rows } = await client.query<{ server_version: string }>('show server_version')
      await client.end()
      return { version: rows[0]?.server_version ?? '', connection, stop }
    } catch (fault) {
      if (tries < 100 && server.exitCode === null) await sleep(100)
      else {
        await stop()
        throw fault
      }
    }
  }
}

function program(name: string): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian).sort((one, other) => Number(other) - Number(one)) : []
  const places = [...(process.env.PATH ?? '').split(path.delimiter), ...versions.map((version) => path.join(debian, version, 'bin'))]
  return places.map((place) => path.join(place, name)).find((file) => fs.existsSync(file))
}

/** PostgreSQL refuses to run as root: then it runs as nobody, to whom the folder is given. */
async function unprivileged(folder: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const id = async (what: '-u' | '-g') => Number((await run('id', [what, 'nobody'])).stdout)
  const [uid, gid] = [await id('-u'), await id('-g')]
  fs.chownSync(folder, uid, gid)
  return { uid, gid }
}
