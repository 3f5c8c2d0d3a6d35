import path from 'node:path'
import ts from 'typescript'
import { codeBelow, files, isCode, parse, read, walk } from './sources'

const isText = (file: string) => !/\.(png|jpg|jpeg|gif|ico|woff2?|ttf|mp3|pdf|webp)$/.test(file)
const all = files().filter((file) => isText(file) && file !== 'package-lock.json')

/** Texts, patterns and what stands between tags; a comment may quote the sentence or law that it speaks of. */
function textsOf(file: string): { file: string; text: string }[] {
  const found: { file: string; text: string }[] = []
  walk(parse(file), (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || ts.isRegularExpressionLiteral(node) || ts.isJsxText(node)) found.push({ file, text: node.getText() })
  })
  return found
}

describe('what is committed', () => {
  it('keeps Chinese to the catalogue, dated data, the invented city, tests and what people read first', () => {
    const allowed = [/^functions\/words\//, /^functions\/policy\/.*\.json$/, /^infra\/local\/city\//, /^test\//, /^infra\/tools\/(bench|pictures)/, /^README\.md$/, /^docs\//, /^package\.json$/]
    // The bench and the pictures use the product as a person does. The page's title, the name in WeChat's tools, what is said before the catalogue can be loaded, and WeChat's own form of a date.
    const named = ['miniapp/src/index.html', 'miniapp/project.config.json', 'infra/local/bootstrap.mjs', 'functions/gateways/wechat/fields.ts']
    const chinese = /[\u3400-\u9fff\uff00-\uffef\u3000-\u303f]/
    const elsewhere = all.filter((file) => !allowed.some((pattern) => pattern.test(file)) && !named.includes(file) && chinese.test(read(file)))
    expect(elsewhere.flatMap((file) => (isCode(file) ? textsOf(file) : [{ file, text: read(file) }])).filter(({ text }) => chinese.test(text))).toEqual([])
  })

  it('names no machine, registry or key', () => {
    const machine = /(^|[\s'"`(=])\/(work|tmp|root|home)\/[\w.-]+/m
    const registry = /https?:\/\/[^\s'"]*(registry|npmmirror|artifactory|nexus)[^\s'"]*/i
    const key = /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bwx[0-9a-f]{16}\b/
    expect(all.filter((file) => machine.test(read(file)) || registry.test(read(file)) || (key.test(read(file)) && !file.startsWith('infra/local/city/') && !file.startsWith('test/')))).toEqual([])
  })

  it('declares each exported type of the server once', () => {
    const declared = codeBelow(['functions']).flatMap((file) => {
      const names: string[] = []
      walk(parse(file), (node) => {
        const exported = (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
        if (exported) names.push(node.name.text)
      })
      return names
    })
    expect(declared.filter((name, index) => declared.indexOf(name) !== index)).toEqual([])
  })

  it('says in its names what a file is about', () => {
    const places = files(['functions', 'infra', 'miniapp/src', 'test'])
    expect(places.filter((file) => /(^|\/)(utils?|common|helpers?|misc|manager)(\/|\.|$)/i.test(file))).toEqual([])
    const plain = /^[a-z0-9]+([-.][a-z0-9]+)*$/
    const component = /^[A-Z][A-Za-z0-9]*(\.h5)?\.tsx$/
    expect(places.filter((file) => isText(file) && !plain.test(path.basename(file)) && !component.test(path.basename(file)))).toEqual([])
  })

  it('has small files', () => {
    const lines = (file: string) => read(file).split('\n').length
    expect(codeBelow(['functions', 'infra', 'miniapp']).filter((file) => !file.startsWith('functions/words/') && lines(file) > 260).map((file) => `${file}: ${lines(file)} lines`)).toEqual([])
  })

  it('leaves nothing for later and nothing switched off', () => {
    const mark = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', '@ts-' + 'ignore', '@ts-' + 'nocheck'].join('|'))
    const off = /\b(describe|it|test)\.(skip|only|todo)\(|\b(xit|xdescribe|fit|fdescribe)\(/
    expect(codeBelow(['functions', 'infra', 'miniapp', 'test']).filter((file) => mark.test(read(file)) || (file !== 'test/architecture/text.test.ts' && off.test(read(file))))).toEqual([])
  })
})

describe('the lock', () => {
  interface Entry {
    resolved?: string
    optionalDependencies?: Record<string, string>
  }
  const packages = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> }).packages

  it('holds every optional part of every package, so that a clean install works on any registry', () => {
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`] && !packages[`${place ? `${place}/` : ''}node_modules/${name}`]),
    )
    expect(missing).toEqual([])
  })

  it('names no address to fetch from', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined && /^https?:/.test(resolved))).toEqual([])
  })
})
