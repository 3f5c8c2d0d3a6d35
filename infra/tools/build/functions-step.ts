import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { type FunctionDescription, functions } from '../../cloud/functions'
import type { Step } from './step'

/** The doors whose function answers with its own contract. */
const contracts: Record<string, string> = { 'citizen-api': 'citizen', 'workbench-api': 'workbench' }

/** CommonJS inside a bundle (the AWS SDK has some) asks for Node's own modules by `require`, which an ES module has not. */
const requireForCommonJs = "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);"

/** Every function as one ES module with all it needs, for Node 20 and newer: one call of the bundler for all. Its list of inputs goes to metafile.json. */
export const functionsStep = (root: string, dist: string): Step => ({
  name: 'functions',
  inputs: ['functions', 'infra/cloud/functions.ts'],
  after: ['policy', 'openapi'],
  output: 'functions',
  async run(into) {
    const entries = Object.values(functions).map(({ entry }) => entry)
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: Object.fromEntries(entries.map((entry) => [`${entry}/index`, `functions/entrypoints/${entry}.ts`])),
      outdir: into,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      banner: { js: requireForCommonJs },
      legalComments: 'none',
      // Sentences as they are: escaped they would be twice as long.
      charset: 'utf8',
      alias: { '@aws-sdk/credential-provider-node': path.join(root, 'functions/settings/environment-credentials.ts'), '@smithy/core/event-streams': path.join(root, 'functions/settings/no-event-streams.ts'), fontverter: path.join(root, 'functions/rendering/font-format.ts') },
      metafile: true,
      logLevel: 'silent',
    })
    fs.writeFileSync(path.join(into, 'metafile.json'), JSON.stringify(metafile))
    const { catalogue } = await import('../../../functions/words')
    fs.writeFileSync(path.join(into, 'citizen-api', 'words.json'), JSON.stringify(catalogue))
    for (const [entry, door] of Object.entries(contracts)) fs.copyFileSync(path.join(dist, 'openapi', door, 'openapi.json'), path.join(into, entry, 'openapi.json'))
    for (const { entry, beside = {} } of Object.values<FunctionDescription>(functions)) for (const [to, from] of Object.entries(beside)) copyFile(path.join(root, 'node_modules', from), path.join(into, entry, to))
    return entries.map((entry) => `${entry} ${Math.round(fs.statSync(path.join(into, entry, 'index.mjs')).size / 1024)} KiB`).join(', ')
  },
})

function copyFile(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true })
  fs.copyFileSync(from, to)
}
