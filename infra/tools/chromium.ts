import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb']

function onPath(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      // the next name
    }
  }
  return undefined
}

/** A real browser: CHROMIUM_PATH, else one on PATH, else the one that comes inside a package. Throws with what to do when none starts. */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'] ?? onPath()
  if (named && fs.existsSync(named)) return chromium.launch({ executablePath: named, args: flags })
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...flags] })
  } catch (fault) {
    throw new Error(`No Chromium could be started. Install one (Debian: apt-get install chromium fonts-wqy-microhei) or set CHROMIUM_PATH. ${String(fault)}`)
  }
}
