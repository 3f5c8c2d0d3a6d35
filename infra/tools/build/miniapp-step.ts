import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { filesBelow } from './fingerprint'
import { subscriptionTemplates } from '../../local/city/wechat/templates'
import type { Step } from './step'

/** Proof that the compiler finished: it may answer with success after printing errors. */
const landmark = { h5: 'index.html', weapp: 'app.json' } as const

/** Of the mini-program's own account; the invented city's unless the environment names another. */
const caseNewsTemplate = () => process.env.DOUDI_CASE_NEWS_TEMPLATE ?? subscriptionTemplates.caseNews.id

/** Which catalogue the app carries, so that it asks the server for a newer one only. */
async function wordsDigest(): Promise<string> {
  const [{ catalogue }, { digestOf }] = await Promise.all([import('../../../functions/words'), import('../../../functions/words/digest')])
  return digestOf(catalogue)
}

/** One of the two front ends, by Taro's own compiler in a process of its own. */
export const miniappStep = (root: string, target: keyof typeof landmark): Step => ({
  name: target,
  inputs: ['miniapp', 'functions/domain', 'functions/contract', 'functions/words'],
  after: ['policy'],
  output: target,
  facts: () => (target === 'weapp' ? [process.env.DOUDI_API_BASE ?? '', caseNewsTemplate()] : []),
  async run(into) {
    const folder = path.join(root, 'miniapp')
    const cli = path.join(path.dirname(createRequire(path.join(root, 'package.json')).resolve('@tarojs/cli/package.json')), 'bin/taro')
    const { code, said } = await finished([cli, 'build', '--type', target], folder, { TARO_OUTPUT_ROOT: path.relative(folder, into), DOUDI_CASE_NEWS_TEMPLATE: caseNewsTemplate(), DOUDI_WORDS_DIGEST: await wordsDigest() })
    if (code !== 0 || !fs.existsSync(path.join(into, landmark[target]))) throw new Error(`the ${target} build failed:\n${said}`)
    const files = filesBelow(into, ['.'])
    const size = files.reduce((sum, file) => sum + fs.statSync(path.join(into, file)).size, 0)
    return `${files.length} files, ${Math.round(size / 1024)} KiB`
  },
})

function finished(args: string[], cwd: string, more: Record<string, string>): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, NODE_ENV: 'production', CI: '1', ...more }, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => said.push(part))
    child.stderr.on('data', (part: Buffer) => said.push(part))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said: Buffer.concat(said).toString('utf8').slice(-8000) }))
  })
}
