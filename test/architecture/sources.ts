import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const root = path.resolve(__dirname, '../..')

/** Every file of the repository below `places` that could be committed, as sorted paths. */
export function files(places: readonly string[] = ['.']): string[] {
  const found: string[] = []
  const visit = (place: string) => {
    const full = path.join(root, place)
    const stat = fs.lstatSync(full, { throwIfNoEntry: false })
    if (stat?.isFile()) found.push(place)
    if (!stat?.isDirectory()) return
    for (const name of fs.readdirSync(full)) if (!/^(node_modules|dist|\.git|\.data.*|\.bench|\.swc)$/.test(name)) visit(path.join(place, name))
  }
  places.forEach(visit)
  return found.sort()
}

export const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')

export const isCode = (file: string) => /\.(ts|tsx|mjs|cjs|js)$/.test(file) && !file.endsWith('.d.ts')
export const codeBelow = (places: readonly string[]) => files(places).filter(isCode)

const parsed = new Map<string, ts.SourceFile>()
export function parse(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known) return known
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : undefined)
  parsed.set(file, source)
  return source
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

export interface Edge {
  from: string
  /** repository path without extension, `npm:<package>`, or `node:<module>` */
  to: string
  typeOnly: boolean
}

const aliases: [RegExp, string][] = [
  [/^@\/(.*)$/, 'miniapp/src/$1'],
  [/^@domain\/(.*)$/, 'functions/domain/$1'],
  [/^@contract$/, 'functions/contract/index'],
  [/^@contract\/(.*)$/, 'functions/contract/$1'],
  [/^@words$/, 'functions/words/index'],
  [/^@words\/(.*)$/, 'functions/words/$1'],
  [/^@policy-snapshot$/, 'dist/policy/snapshot'],
]

/** What one file names in imports, re-exports, dynamic imports, `require` and `new URL`-free type imports. */
export function edgesOf(file: string): Edge[] {
  const edges: Edge[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) edges.push({ from: file, to: resolve(file, specifier.text), typeOnly })
  }
  walk(parse(file), (node) => {
    if (ts.isImportDeclaration(node)) {
      const named = node.importClause?.namedBindings
      const allTypes = Boolean(named && ts.isNamedImports(named) && named.elements.length > 0 && named.elements.every((each) => each.isTypeOnly) && !node.importClause?.name)
      add(node.moduleSpecifier, Boolean(node.importClause?.isTypeOnly) || allTypes)
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require'))) add(node.arguments[0], false)
  })
  return edges
}

const builtin = /^(assert|buffer|child_process|crypto|events|fs|fs\/promises|http|https|module|net|os|path|process|stream|timers|url|util|vm|worker_threads|zlib)$/

function resolve(from: string, specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  if (builtin.test(specifier)) return `node:${specifier}`
  for (const [pattern, replacement] of aliases) if (pattern.test(specifier)) return specifier.replace(pattern, replacement)
  if (specifier.startsWith('.')) return path.join(path.dirname(from), specifier).replace(/\.(ts|tsx|mjs|cjs|js|json)$/, '')
  return `npm:${specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]}`
}
