import path from 'node:path'
import ts from 'typescript'
import { codeBelow, edgesOf, files, parse, read, walk } from './sources'

/** The app's packages by what each loads: the main one for everybody, the others beside it. */
const packages = ['', 'apply', 'case', 'sign', 'workbench'] as const
const pagesOf = (name: string) => files([`miniapp/src/${name ? `${name}/` : ''}pages`]).filter((file) => file.endsWith('/index.tsx'))

const sources = new Set(codeBelow(['miniapp/src', 'functions']))
const fileOf = (place: string) => ['.tsx', '.ts', '/index.ts', '/index.tsx'].map((end) => `${place}${end}`).find((file) => sources.has(file))

/** Everything that is loaded with these files, as WeChat's build sees it: `@words` is the way of saying alone. */
function loadedWith(entries: readonly string[]): Set<string> {
  const loaded = new Set<string>()
  const visit = (file: string) => {
    if (loaded.has(file)) return
    loaded.add(file)
    for (const { to, typeOnly } of edgesOf(file)) {
      const next = typeOnly ? undefined : fileOf(to === 'functions/words/index' ? 'functions/words/say' : to)
      if (next) visit(next)
    }
  }
  entries.forEach(visit)
  return loaded
}

const catalogues = codeBelow(['functions/words']).filter((file) => /^export const \w+Words = \{/m.test(read(file)))
const keysOf = (file: string): string[] => {
  const keys: string[] = []
  walk(parse(file), (node) => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) keys.push(node.name.text)
  })
  return keys
}

/** Texts in the code, and how texts with holes begin. */
function textsIn(loaded: Iterable<string>): { fixed: Set<string>; beginnings: string[] } {
  const fixed = new Set<string>()
  const beginnings: string[] = []
  for (const file of loaded) {
    if (catalogues.includes(file)) continue
    walk(parse(file), (node) => {
      if (ts.isStringLiteralLike(node)) fixed.add(node.text)
      if (ts.isTemplateExpression(node) && /^[a-z][\w-]*\./.test(node.head.text)) beginnings.push(node.head.text)
    })
  }
  return { fixed, beginnings }
}

describe('each package of the app carries the sentences that its pages say', () => {
  it.each(packages)('%s', (name) => {
    const loaded = loadedWith(['miniapp/src/app.tsx', ...pagesOf(name)])
    const { fixed, beginnings } = textsIn(loaded)
    const missing = catalogues.filter((file) => !loaded.has(file)).flatMap((file) => keysOf(file).filter((key) => fixed.has(key) || beginnings.some((beginning) => key.startsWith(beginning))).map((key) => `${path.basename(file)}: ${key}`))
    expect(missing).toEqual([])
  })
})
