import vm from 'node:vm'
import { filesBelow, gzipKibibytes, h5, textOf } from './sizes'

const files = filesBelow(h5)
const page = textOf(h5, 'index.html')
const first = [...page.matchAll(/<script[^>]*src="\/([^"]+)"/g)].map(([, file]) => String(file))
const shell = (): string[] => {
  const head = textOf(h5, 'service-worker.js').split('\n').slice(0, 2).join('\n')
  return vm.runInNewContext(`${head}; SHELL`) as string[]
}

test('the page is Chinese, and every script of it is a file, so that no inline script need be allowed', () => {
  expect(page).toContain('<html lang="zh-CN">')
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(first.length).toBeGreaterThan(0)
})

test('the first load of home stays below 200 KiB of compressed script', () => {
  const home = files.filter((file) => /^js\/.*pages_home.*\.js$/.test(file) || /^js\/.*page-shell.*\.js$/.test(file))
  expect(home.length).toBeGreaterThan(0)
  expect(gzipKibibytes(h5, [...first, ...home])).toBeLessThanOrEqual(200)
})

test('home, urgent and desk pages open without a network; the workbench is not put on people’s phones', () => {
  const kept = shell()
  expect(kept).toContain('/')
  for (const file of first) expect(kept).toContain(`/${file}`)
  for (const name of ['home', 'urgent_danger', 'urgent_press', 'urgent_status', 'officers', 'apply', 'progress']) expect(kept.some((file) => file.includes(`pages_${name}`))).toBe(true)
  expect(kept.filter((file) => file.includes('workbench'))).toEqual([])
})

test('every file that the service worker keeps was built, or its first visit would keep nothing', () => {
  expect(shell().filter((file) => file !== '/' && !files.includes(file.slice(1)))).toEqual([])
})

test('the service worker never touches an answer of the API', () => {
  expect(shell().some((file) => file.startsWith('/api'))).toBe(false)
})
