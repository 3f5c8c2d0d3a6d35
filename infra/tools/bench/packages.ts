import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { Phone } from '../../local/city/phone/phone'
import { launchBrowser } from '../chromium'
import type { Measured } from './figure'

const KIB = 1024
const weapp = 'dist/weapp'

interface AppConfig {
  subPackages?: { root: string }[]
  subpackages?: { root: string }[]
}

/** The mini-program's packages, every file of them. */
export function measurePackages(): Measured {
  const config = JSON.parse(fs.readFileSync(path.join(weapp, 'app.json'), 'utf8')) as AppConfig
  const roots = (config.subPackages ?? config.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const files = fs.readdirSync(weapp, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  const sizes: Record<string, number> = Object.fromEntries(['main', ...roots].map((name) => [name, 0]))
  for (const file of files) {
    const root = roots.find((each) => path.relative(weapp, file).startsWith(`${each}/`)) ?? 'main'
    sizes[root] = (sizes[root] ?? 0) + fs.statSync(file).size / KIB
  }
  return {
    figures: Object.entries(sizes).map(([name, value]) => ({ what: name === 'main' ? 'mini-program main package' : `mini-program sub-package ${name}`, value, unit: 'KiB' as const, aim: { atMost: name === 'main' ? 600 : 800 } })),
    because: { packagesKiB: sizes },
  }
}

/** The first page of the compiled mini-program: what its logic layer hands to the screen, on the city's phone against the running system. */
export async function measureFirstPage(base: string): Promise<Measured> {
  const phone = new Phone({ package: weapp, domain: 'https://doudi.example.cn', served: base })
  await phone.launch()
  await phone.see('求助')
  const bytes = [...phone.current.setDataBytes]
  phone.kill()
  return { figures: [{ what: 'first page, largest setData', value: Math.max(...bytes) / KIB, unit: 'KiB', aim: { atMost: 32 } }], because: { setDataBytes: bytes } }
}

/** Script of the resident's home as a real browser loads it for the first time. */
export async function measureFirstLoad(base: string): Promise<Measured> {
  const browser = await launchBrowser()
  try {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })).newPage()
    const loading: Promise<{ url: string; type: string; gzip: number; raw: number }>[] = []
    page.on('response', (response) => {
      const type = response.request().resourceType()
      if (type !== 'script' && type !== 'stylesheet') return
      loading.push(response.body().then((body) => ({ url: new URL(response.url()).pathname, type, gzip: gzipSync(body).length, raw: body.length })))
    })
    await page.goto(`${base}/`, { waitUntil: 'networkidle' })
    await page.getByText('求助').first().waitFor()
    const loaded = await Promise.all(loading)
    const sum = (type: string) => loaded.filter((each) => each.type === type).reduce((total, { gzip }) => total + gzip, 0) / KIB
    return {
      figures: [{ what: 'browser, first load of home: script, gzip', value: sum('script'), unit: 'KiB', aim: { atMost: 200 } }],
      because: { styleSheetsGzipKiB: sum('stylesheet'), loaded },
    }
  } finally {
    await browser.close()
  }
}
