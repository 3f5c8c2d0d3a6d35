import fs from 'node:fs'
import path from 'node:path'
import { parse, tokenizer } from 'acorn'
import { filesBelow, kibibytes, textOf, weapp } from './sizes'

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
  requiredPrivateInfos: string[]
  permission: Record<string, { desc: string }>
}
const files = filesBelow(weapp)
const config = JSON.parse(textOf(weapp, 'app.json')) as AppConfig
const roots = config.subPackages.map(({ root }) => `${root}/`)
const scripts = files.filter((file) => file.endsWith('.js'))
const main = files.filter((file) => !roots.some((root) => file.startsWith(root)))

test('every page that the configuration names was built', () => {
  const pages = [...config.pages, ...config.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
  const missing = pages.flatMap((page) => ['.js', '.json', '.wxml'].map((end) => page + end)).filter((file) => !fs.existsSync(path.join(weapp, file)))
  expect(missing).toEqual([])
})

test('home, urgent help and progress are in the main package; the workbench, signing and following in their own', () => {
  expect(config.pages[0]).toBe('pages/home/index')
  expect(config.subPackages.map(({ root }) => root).sort()).toEqual(['case', 'sign', 'workbench'])
})

test.each(scripts)('%s can be read by an old phone', (file) => {
  expect(() => parse(textOf(weapp, file), { ecmaVersion: 2015 })).not.toThrow()
})

test('nothing in the package asks for what WeChat forbids or old Android phones lack', () => {
  const found = scripts.flatMap((file) => {
    const tokens = [...tokenizer(textOf(weapp, file), { ecmaVersion: 2015 })].map((token) => ({ word: String((token as { value?: unknown }).value ?? ''), name: token.type.label === 'name', sign: token.type.label }))
    return tokens.flatMap(({ word, name }, at) => {
      const called = tokens[at + 1]?.sign === '('
      const member = tokens[at - 1]?.sign === '.'
      const forbidden = name && !member && ((word === 'eval' && called) || word === 'Intl' || (word === 'Function' && called && tokens[at + 2]?.word !== 'return this'))
      return forbidden ? [`${file}: ${word}`] : []
    })
  })
  expect(found).toEqual([])
})

test('only the location that is asked for by consent is declared, with its reason', () => {
  expect(config.requiredPrivateInfos).toEqual(['getLocation'])
  expect(config.permission['scope.userLocation']?.desc.length).toBeLessThanOrEqual(30)
})

test('what a screen reader needs reaches the templates', () => {
  expect(textOf(weapp, 'base.wxml')).toContain('aria-role')
})

test('the main package stays below 600 KiB, a sub-package below 800 KiB', () => {
  expect(kibibytes(weapp, main)).toBeLessThanOrEqual(600)
  for (const root of roots) expect(kibibytes(weapp, files.filter((file) => file.startsWith(root)))).toBeLessThanOrEqual(800)
})
