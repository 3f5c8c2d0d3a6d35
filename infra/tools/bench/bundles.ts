import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

const root = path.resolve(__dirname, '../../..')
export const shipped = (entry: string) => path.join(root, 'dist/functions', entry, 'index.mjs')

export interface Bundles {
  /** file of each bundle by name; ours are the ones that ship */
  file: Readonly<Record<BundleName, string>>
  /** minified bytes */
  bytes: (name: BundleName) => number
  clear: () => void
}
export type BundleName = 'citizen-api' | 'workbench-api' | 'citizen-api on express' | 'workbench-api on express' | 'table client alone'

/** Our shipped bundles beside the same services on express, bundled by the very settings of the build: proved by bundling one of ours again. Throws when that differs from what ships. */
export async function bundles(): Promise<Bundles> {
  const into = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-bench-bundles-'))
  await bundle(into, {
    again: path.join(root, 'functions/entrypoints/citizen-api.ts'),
    citizen: require.resolve('./express/citizen-api'),
    workbench: require.resolve('./express/workbench-api'),
    table: require.resolve('./express/table-alone'),
  })
  const file: Record<BundleName, string> = {
    'citizen-api': shipped('citizen-api'),
    'workbench-api': shipped('workbench-api'),
    'citizen-api on express': path.join(into, 'citizen.mjs'),
    'workbench-api on express': path.join(into, 'workbench.mjs'),
    'table client alone': path.join(into, 'table.mjs'),
  }
  const bytes = (name: BundleName) => fs.statSync(file[name]).size
  const again = fs.statSync(path.join(into, 'again.mjs')).size
  if (again !== bytes('citizen-api')) throw new Error(`the bench bundles otherwise than the build: ${again} bytes where ${bytes('citizen-api')} ship (infra/tools/build/functions-step.ts)`)
  return { file, bytes, clear: () => fs.rmSync(into, { recursive: true, force: true }) }
}

/** Bundles one programme by each name, as the build bundles functions. */
export async function bundle(into: string, entryPoints: Readonly<Record<string, string>>): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { ...entryPoints },
    outdir: into,
    external: ['pg-native'],
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
    legalComments: 'none',
    charset: 'utf8',
    alias: { '@aws-sdk/credential-provider-node': path.join(root, 'functions/settings/environment-credentials.ts'), '@smithy/core/event-streams': path.join(root, 'functions/settings/no-event-streams.ts') },
    logLevel: 'silent',
  })
}
