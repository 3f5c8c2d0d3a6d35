import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Phone } from '../../infra/local/city/phone/phone'

/** A mini-program written to a folder, for phones that reach nothing. `pages`: each page's template and script by its path. */
export function aPackage(pages: Readonly<Record<string, { wxml: string; js: string }>>) {
  const folder = mkdtempSync(join(tmpdir(), 'doudi-package-'))
  const files: Record<string, string> = { 'app.json': JSON.stringify({ pages: Object.keys(pages) }), 'app.js': 'App({})', 'card.png': 'picture' }
  for (const [page, { wxml, js }] of Object.entries(pages)) Object.assign(files, { [`${page}.json`]: '{}', [`${page}.wxml`]: wxml, [`${page}.js`]: js })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return { phone: () => new Phone({ package: folder, domain: 'https://doudi.example.cn', served: 'http://127.0.0.1:1' }), remove: () => rmSync(folder, { recursive: true }) }
}
