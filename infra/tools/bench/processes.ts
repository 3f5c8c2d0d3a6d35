import fs from 'node:fs'

/** Processor time since start, milliseconds, by what a process of the running system is; the main one by its threads' names. */
export type Cpu = Map<string, number>

/** Processor time of everything that this process started. Empty where there is no /proc. */
export function cpuOfChildren(): Cpu {
  const spent: Cpu = new Map()
  if (!fs.existsSync('/proc/self/stat')) return spent
  for (const pid of descendants(process.pid)) {
    const name = nameOf(pid)
    if (!name) continue
    for (const task of listed(`/proc/${pid}/task`)) {
      const key = name === 'main' ? threadOf(pid, task) : name
      spent.set(key, (spent.get(key) ?? 0) + millisecondsOf(`/proc/${pid}/task/${task}/stat`))
    }
  }
  return spent
}

/** Milliseconds spent for one of `count` things by each part, the largest first. */
export function spentOnEach(before: Cpu, after: Cpu, count: number): Record<string, number> {
  const each = [...after].map(([name, ms]) => [name, Number(((ms - (before.get(name) ?? 0)) / count).toFixed(3))] as const)
  return Object.fromEntries(each.sort((one, other) => other[1] - one[1]))
}

/** Threads of one name are one part. */
function threadOf(pid: number, task: string): string {
  return Number(task) === pid ? 'gateway thread' : `${read(`/proc/${pid}/task/${task}/comm`).trim()} threads`
}

const ticksPerSecond = 100

function millisecondsOf(stat: string): number {
  const fields = fieldsOf(stat)
  return ((Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 1000) / ticksPerSecond
}

function nameOf(pid: number): string | undefined {
  const command = read(`/proc/${pid}/cmdline`)
  if (command.includes('guard.mjs') || command.includes('start.mjs')) return undefined
  if (command.includes('infra/local/main.ts')) return 'main'
  if (command.includes('city/main.ts')) return 'city'
  if (command.includes('queues-and-objects')) return 'queues and objects'
  return command.includes('table.db') ? 'engine' : undefined
}

function descendants(pid: number): number[] {
  const parents = listed('/proc').filter((entry) => /^\d+$/.test(entry)).map((entry) => [Number(entry), Number(fieldsOf(`/proc/${entry}/stat`)[1])] as const)
  const below = (of: number): number[] => parents.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)])
  return below(pid)
}

/** What stands after the name of the process: state, parent, … */
function fieldsOf(stat: string): string[] {
  const text = read(stat)
  return text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function listed(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

function read(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
