import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { functions } from '../../infra/cloud/functions'
import { edgesOf, parse, read, root, walk } from './sources'

/** The entrypoint and every source file that it brings along. */
function broughtBy(entry: string): string[] {
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const { to, typeOnly } of edgesOf(file)) {
      const target = [`${to}.ts`, `${to}/index.ts`].find((each) => to.startsWith('functions/') && fs.existsSync(path.join(root, each)))
      if (target && !typeOnly) visit(target)
    }
  }
  visit(`functions/entrypoints/${entry}.ts`)
  return [...seen]
}

/** Names of the settings that a file reads. */
function settingsOf(file: string): string[] {
  const found: string[] = []
  walk(parse(file), (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'setting' && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])) found.push(node.arguments[0].text)
  })
  return found
}

describe('every function', () => {
  it.each(Object.values(functions))('$entry is given exactly the settings, and so the permissions, that it reads', ({ entry, uses }) => {
    expect([...new Set(broughtBy(entry).flatMap(settingsOf))].sort()).toEqual([...uses].sort())
  })

  it('reads the environment only by those names', () => {
    const others = [...new Set(Object.values(functions).flatMap(({ entry }) => broughtBy(entry)))]
      .filter((file) => !file.startsWith('functions/settings/') && /process\.env\b/.test(read(file)))
      .flatMap((file) => [...read(file).matchAll(/process\.env\.(\w+)/g)].map((match) => match[1] ?? '').filter((name) => !/^(AWS_|POWERTOOLS_)/.test(name)).map((name) => `${file} reads ${name}`))
    expect(others).toEqual([])
  })

  it('exports nothing but its handler', () => {
    for (const { entry } of Object.values(functions)) {
      const file = `functions/entrypoints/${entry}.ts`
      expect({ file, exports: [...read(file).matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map((match) => match[1]) }).toEqual({ file, exports: ['handler'] })
    }
  })
})

describe('the alarms on work that stays undone', () => {
  it('watch measurements that a function really takes', () => {
    const watched = [...read('infra/cloud/alarms.ts').matchAll(/'(Oldest\w+)'/g)].map((match) => match[1] ?? '')
    expect(watched.length).toBe(2)
    const taken = Object.values(functions).flatMap(({ entry }) => broughtBy(entry)).map(read).join('\n')
    expect(watched.filter((name) => !taken.includes(`'${name}'`))).toEqual([])
  })
})
