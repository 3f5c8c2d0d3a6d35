import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Runs `work` while no other process works under the same mark; the mark of a process that no longer lives is taken over. */
export async function alone<T>(mark: string, say: (line: string) => void, work: () => Promise<T>): Promise<T> {
  let told = false
  for (;;) {
    try {
      fs.writeFileSync(mark, String(process.pid), { flag: 'wx' })
      break
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
    const holder = holderOf(mark)
    if (holder === process.pid || !lives(holder)) fs.rmSync(mark, { force: true })
    else {
      if (!told) say(`build: waiting for another build (process ${holder})`)
      told = true
      await pause(200)
    }
  }
  try {
    return await work()
  } finally {
    fs.rmSync(mark, { force: true })
  }
}

function holderOf(mark: string): number {
  try {
    return Number(fs.readFileSync(mark, 'utf8'))
  } catch {
    return 0
  }
}

function lives(pid: number): boolean {
  if (!pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}
