import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { catalogue } from '../../functions/words'
import { functions } from '../../infra/cloud/functions'

const root = path.resolve(__dirname, '../..')
const bundles = path.join(root, 'dist/functions')
const entries = Object.values(functions).map(({ entry }) => entry)
const KIB = 1024

beforeAll(() => {
  execFileSync(process.execPath, ['--import', 'tsx', path.join(root, 'infra/tools/build.ts'), 'functions'], { cwd: root, stdio: 'pipe' })
})

interface Metafile {
  outputs: Record<string, { entryPoint?: string; inputs: Record<string, unknown> }>
}
const inputsOf = (entry: string): string[] => {
  const { outputs } = JSON.parse(fs.readFileSync(path.join(bundles, 'metafile.json'), 'utf8')) as Metafile
  const output = Object.values(outputs).find(({ entryPoint }) => entryPoint === `functions/entrypoints/${entry}.ts`)
  if (!output) throw new Error(`${entry} was not built from its entrypoint`)
  return Object.keys(output.inputs)
}

describe('the bundles that go to the cloud', () => {
  it.each(entries)('%s holds nothing of the simulated city, the local machine, the tests or the front end', (entry) => {
    expect(inputsOf(entry).filter((file) => /^(infra|test|miniapp)\//.test(file))).toEqual([])
    const text = fs.readFileSync(path.join(bundles, entry, 'index.mjs'), 'utf8')
    for (const mark of ['/city/clock', 'infra/local', '127.0.0.1', 'fauxqs', 'dynoxide']) expect({ mark, found: text.includes(mark) }).toEqual({ mark, found: false })
  })

  it.each(entries.filter((entry) => entry.endsWith('-api')))('%s stays small enough to start fast', (entry) => {
    expect(fs.statSync(path.join(bundles, entry, 'index.mjs')).size / KIB).toBeLessThanOrEqual(512)
  })

  it('the renderer carries its font and what cuts it, and only the renderer carries what makes PDFs', () => {
    const folder = path.join(bundles, 'renderer')
    expect(fs.statSync(path.join(folder, 'index.mjs')).size / KIB).toBeLessThanOrEqual(3 * KIB)
    expect(fs.statSync(path.join(folder, 'paper-font.ttf')).size / KIB).toBeGreaterThan(8 * KIB)
    expect(fs.existsSync(path.join(folder, 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'))).toBe(true)
    for (const entry of entries) expect([entry, inputsOf(entry).some((file) => /node_modules\/(pdf-lib|@pdf-lib|subset-font)\//.test(file))]).toEqual([entry, entry === 'renderer'])
  })

  it.each(entries)('%s compiles nothing at run time and brings no second language pack', (entry) => {
    expect(inputsOf(entry).filter((file) => /zod\/v4\/(classic|locales)\//.test(file))).toEqual([])
  })

  it.each(entries.filter((entry) => entry.endsWith('-api')))('%s carries its own sentences, its own door and the book it serves, no others', (entry) => {
    const door = ({ 'citizen-api': 'my-case', 'workbench-api': 'case-work', 'callbacks-api': 'callbacks' } as const)[entry as 'citizen-api']
    expect(inputsOf(entry).filter((file) => /^functions\/(words\/(index|workbench)\.ts|policy\/(zhenjiang\/|.*-faults\.ts))/.test(file))).toEqual([])
    expect(inputsOf(entry)).toContain(`functions/contract/${door}.ts`)
  })

  it('the door of residents holds the whole catalogue for phones', () => {
    expect(JSON.parse(fs.readFileSync(path.join(bundles, 'citizen-api', 'words.json'), 'utf8'))).toEqual(catalogue)
  })

  it('both doors that have a public contract carry it', () => {
    for (const [entry, base] of [
      ['citizen-api', '/api/citizen'],
      ['workbench-api', '/api/workbench'],
    ] as const) {
      const contract = JSON.parse(fs.readFileSync(path.join(bundles, entry, 'openapi.json'), 'utf8'))
      expect([contract.openapi, contract.servers]).toEqual(['3.1.0', [{ url: base }]])
      expect(Object.keys(contract.paths).length).toBeGreaterThan(3)
    }
  })
})
