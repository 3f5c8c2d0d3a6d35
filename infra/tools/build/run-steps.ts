import fs from 'node:fs'
import path from 'node:path'
import { fingerprint } from './fingerprint'
import { alone } from './alone'
import type { Step } from './step'

/** Content that every step depends on. */
const always = ['package-lock.json', 'tsconfig.json', 'infra/tools/build.ts', 'infra/tools/build']

export interface StepsOptions {
  /** the repository */
  root: string
  /** where results go */
  dist: string
  /** names of the steps wanted, with what they need; all when absent */
  only?: readonly string[]
  say(line: string): void
}

/**
 * Runs in order what is not up to date, one line a step. A step writes into a fresh folder that takes its place at the end, and its stamp
 * comes last: an interrupted build leaves the former result or none, never half a one that counts. Answers the names of the steps that ran.
 */
export async function runSteps(steps: readonly Step[], { root, dist, only, say }: StepsOptions): Promise<string[]> {
  const wanted = only ? withNeeds(steps, only) : steps
  const stamps = path.join(dist, '.stamps')
  fs.mkdirSync(stamps, { recursive: true })
  return alone(path.join(stamps, '.building'), say, () => runInOrder(wanted, { root, dist, stamps, say }))
}

async function runInOrder(wanted: readonly Step[], { root, dist, stamps, say }: { root: string; dist: string; stamps: string; say(line: string): void }): Promise<string[]> {
  // What a killed build left: nobody else builds now.
  for (const name of fs.readdirSync(dist)) if (/^\.\w+-\d+$/.test(name)) fs.rmSync(path.join(dist, name), { recursive: true, force: true })
  const prints = new Map<string, string>()
  const ran: string[] = []
  for (const step of wanted) {
    const print = fingerprint(root, [...always, ...step.inputs], [...(step.facts?.() ?? []), ...step.after.map((name) => prints.get(name) ?? '')])
    prints.set(step.name, print)
    const stamp = path.join(stamps, step.name)
    const output = path.join(dist, step.output)
    if (fs.existsSync(output) && readOr(stamp) === print) continue
    const since = performance.now()
    const fresh = path.join(dist, `.${step.name}-${process.pid}`)
    fs.rmSync(fresh, { recursive: true, force: true })
    fs.mkdirSync(fresh, { recursive: true })
    try {
      const said = await step.run(fresh)
      fs.rmSync(stamp, { force: true })
      fs.rmSync(output, { recursive: true, force: true })
      fs.renameSync(fresh, output)
      fs.writeFileSync(stamp, print)
      say(`build ${step.name}: ${said} (${((performance.now() - since) / 1000).toFixed(1)} s)`)
    } finally {
      fs.rmSync(fresh, { recursive: true, force: true })
    }
    ran.push(step.name)
  }
  if (ran.length === 0) say(`build: nothing changed (${wanted.map(({ name }) => name).join(', ')})`)
  return ran
}

function withNeeds(steps: readonly Step[], only: readonly string[]): Step[] {
  const names = new Set<string>()
  const want = (name: string) => {
    const step = steps.find((each) => each.name === name)
    if (!step) throw new Error(`no build step ${name}; there are ${steps.map((each) => each.name).join(', ')}`)
    step.after.forEach(want)
    names.add(name)
  }
  only.forEach(want)
  return steps.filter(({ name }) => names.has(name))
}

function readOr(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined
}
