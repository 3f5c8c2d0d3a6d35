import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runSteps } from '../../infra/tools/build/run-steps'
import type { Step } from '../../infra/tools/build/step'

let root: string
let said: string[]
let runs: string[]

const step = (name: string, more: Partial<Step> = {}): Step => ({
  name,
  inputs: [`${name}.txt`],
  after: [],
  output: name,
  async run(into) {
    runs.push(name)
    fs.writeFileSync(path.join(into, 'result'), fs.readFileSync(path.join(root, `${name}.txt`), 'utf8').toUpperCase())
    return 'made'
  },
  ...more,
})
const write = (name: string, text: string) => fs.writeFileSync(path.join(root, name), text)
const result = (name: string) => fs.readFileSync(path.join(root, 'dist', name, 'result'), 'utf8')
const build = (steps: Step[], only?: string[]) => runSteps(steps, { root, dist: path.join(root, 'dist'), ...(only ? { only } : {}), say: (line) => said.push(line) })

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-build-'))
  said = []
  runs = []
  write('first.txt', 'one')
  write('second.txt', 'two')
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

describe('a build', () => {
  const both = () => [step('first'), step('second', { after: ['first'] })]

  it('runs every step the first time and none the second time, and says so', async () => {
    expect(await build(both())).toEqual(['first', 'second'])
    expect(said).toEqual([expect.stringMatching(/^build first: made \(/), expect.stringMatching(/^build second: made \(/)])
    expect(await build(both())).toEqual([])
    expect(said.at(-1)).toBe('build: nothing changed (first, second)')
    expect(result('first')).toBe('ONE')
  })

  it('runs again only what reads the changed file, and what reads that', async () => {
    await build(both())
    write('second.txt', 'three')
    expect(await build(both())).toEqual(['second'])
    write('first.txt', 'four')
    expect(await build(both())).toEqual(['first', 'second'])
  })

  it('does not run again for a file that was only touched', async () => {
    await build(both())
    write('first.txt', 'one')
    expect(await build(both())).toEqual([])
  })

  it('makes again what somebody deleted', async () => {
    await build(both())
    fs.rmSync(path.join(root, 'dist/second'), { recursive: true })
    expect(await build(both())).toEqual(['second'])
  })

  it('runs only the asked step with what it needs', async () => {
    expect(await build([...both(), step('third')], ['second'])).toEqual(['first', 'second'])
    await expect(build(both(), ['fourth'])).rejects.toThrow('no build step fourth; there are first, second')
  })

  it('that fails keeps the former result and is tried again', async () => {
    await build(both())
    write('first.txt', 'changed')
    const failing = step('first', {
      async run(into) {
        fs.writeFileSync(path.join(into, 'result'), 'half')
        throw new Error('interrupted')
      },
    })
    await expect(build([failing])).rejects.toThrow('interrupted')
    expect(result('first')).toBe('ONE')
    expect(await build([step('first')])).toEqual(['first'])
    expect(fs.readdirSync(path.join(root, 'dist')).sort()).toEqual(['.stamps', 'first', 'second'])
  })

  it('takes over the mark of a build that was killed, and clears what it left', async () => {
    fs.mkdirSync(path.join(root, 'dist/.stamps'), { recursive: true })
    fs.mkdirSync(path.join(root, 'dist/.first-999999999'))
    write('dist/.stamps/.building', '999999999')
    expect(await build([step('first')])).toEqual(['first'])
    expect(fs.readdirSync(path.join(root, 'dist')).sort()).toEqual(['.stamps', 'first'])
  })
})
