import fs from 'node:fs'
import path from 'node:path'
import { hardships, reachWays } from '@domain/urgent-relief/help-request'
import { drawings } from '@/ui/icon/drawings'
import { base64, svgAddress } from '@/ui/icon/svg-address'

const sources = path.resolve(__dirname, '../../../miniapp/src')
const textOf = (folder: string): string =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? textOf(path.join(folder, entry.name)) : /drawings\.ts$|\.css$/.test(entry.name) ? '' : fs.readFileSync(path.join(folder, entry.name), 'utf8')))
    .join('\n')

test('every hardship and every way to reach someone has its picture', () => {
  for (const name of [...hardships, ...reachWays]) expect(drawings[name]).toContain('<')
})

test('only icons that are used are carried', () => {
  const used = textOf(sources)
  const spoken: readonly string[] = [...hardships, ...reachWays]
  expect(Object.keys(drawings).filter((name) => !spoken.includes(name) && !new RegExp(`['"]${name}['"]`).test(used))).toEqual([])
})

test('the address that weapp shows is the drawing itself', () => {
  const address = svgAddress('<path d="M1 1"/>', '#0e6453')
  expect(Buffer.from(address.replace('data:image/svg+xml;base64,', ''), 'base64').toString()).toContain('stroke="#0e6453"')
  for (const text of ['', 'a', 'ab', 'abc', 'abcd']) expect(base64(text)).toBe(Buffer.from(text).toString('base64'))
})
