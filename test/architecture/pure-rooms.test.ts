import ts from 'typescript'
import { codeBelow, parse, walk } from './sources'

/** What answers differently on another phone, at another time, or not at all in WeChat. */
const forbidden = new Set(['Date', 'Intl', 'BigInt', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'fetch', 'XMLHttpRequest', 'process', 'Buffer', 'console', 'crypto', 'globalThis', 'window', 'document', 'navigator', 'localStorage', 'wx', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone', 'atob', 'btoa', 'eval', 'Function', 'require'])
const forbiddenCalls = /^Math\.random$|\.(toLocale\w+|localeCompare|normalize)$/

/** Uses of forbidden names as values: not as property, key, type or declaration of the file's own. */
function usesOf(file: string): string[] {
  const found: string[] = []
  const source = parse(file)
  const note = (node: ts.Node, name: string) => found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${name}`)
  walk(source, (node) => {
    if (ts.isPropertyAccessExpression(node) && forbiddenCalls.test(node.getText(source))) note(node, node.getText(source))
    if (ts.isBigIntLiteral(node)) note(node, 'a bigint')
    if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]/.test(node.text)) note(node, 'look-behind, which stops older iPhones')
    if (!ts.isIdentifier(node) || !forbidden.has(node.text)) return
    const { parent } = node
    const onlyAName =
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      (ts.isPropertyAssignment(parent) && parent.name === node) ||
      (ts.isPropertySignature(parent) && parent.name === node) ||
      ts.isTypeReferenceNode(parent) ||
      ts.isBindingElement(parent) ||
      ts.isParameter(parent) ||
      (ts.isVariableDeclaration(parent) && parent.name === node)
    if (!onlyAName) note(node, node.text)
  })
  return found
}

describe('domain, contract and words', () => {
  it('answer the same on every phone, at every time: no clock, chance, locale, network or engine', () => {
    expect(codeBelow(['functions/domain', 'functions/contract', 'functions/words']).flatMap(usesOf)).toEqual([])
  })
})

describe('pages', () => {
  it('ask the network only through the functions in miniapp/src/api', () => {
    const asks = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(|\bTaro\.(request|uploadFile|downloadFile|connectSocket)\b|\bwx\.(request|uploadFile)\b/
    const others = codeBelow(['miniapp/src']).filter((file) => !/^miniapp\/src\/(api|platform)\//.test(file))
    expect(others.filter((file) => asks.test(parse(file).text))).toEqual([])
  })
})
