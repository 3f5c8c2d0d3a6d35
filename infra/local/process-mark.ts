import fs from 'node:fs'

/** A process told apart from a later one with the same number by its start time (empty where the system does not say). */
export interface ProcessMark {
  pid: number
  started: string
}

export function markOf(pid: number): ProcessMark {
  return { pid, started: stat(pid)?.started ?? '' }
}

/** Dead and waiting to be collected counts as gone. */
export function isAlive(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const now = stat(mark.pid)
  return now === undefined ? mark.started === '' : now.started === mark.started && now.state !== 'Z'
}

function stat(pid: number): { state: string; started: string } | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', started: fields[19] ?? '' }
  } catch {
    return undefined
  }
}
