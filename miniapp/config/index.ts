import path from 'node:path'
import { defineConfig } from '@tarojs/cli'

const from = (...parts: string[]) => path.resolve(__dirname, '../..', ...parts)
const shared = [from('functions/domain'), from('functions/contract'), from('functions/words')]
/** Babel leaves node_modules alone; zod's own files are ES2020, which applicants' old phones cannot read. */
const zod = (file: string) => /node_modules[\\/]zod[\\/]/.test(file)

/** Where the mini-program finds the API; the browser build is served by the same origin. */
const apiBase = process.env.TARO_ENV === 'weapp' ? (process.env.DOUDI_API_BASE ?? 'https://doudi.example.cn') : ''

/** The subscription template of the mini-program's own account; without one nobody is asked. */
const caseNewsTemplate = process.env.DOUDI_CASE_NEWS_TEMPLATE ?? ''

export default defineConfig<'webpack5'>(async () => ({
  projectName: 'doudi',
  date: '2026-11-23',
  designWidth: 750,
  deviceRatio: { 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: process.env.TARO_OUTPUT_ROOT ?? `../dist/${process.env.TARO_ENV}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // Sentences as they are: escaped they would be twice as long.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  cache: { enable: false },
  plugins: [path.resolve(__dirname, 'a11y/index.js'), path.resolve(__dirname, 'service-worker/index.js')],
  defineConstants: { API_BASE: JSON.stringify(apiBase), WORDS_DIGEST: JSON.stringify(process.env.DOUDI_WORDS_DIGEST ?? ''), CASE_NEWS_TEMPLATE: JSON.stringify(caseNewsTemplate) },
  alias: {
    '@': path.resolve(__dirname, '../src'),
    '@domain': from('functions/domain'),
    '@contract': from('functions/contract'),
    // The mechanism alone: each package of the app learns the sentences of its own pages.
    '@words$': from('functions/words/say.ts'),
    '@words': from('functions/words'),
    '@policy-snapshot': from('dist/policy/snapshot.json'),
  },
  mini: {
    compile: { include: [...shared, zod] as string[] },
    output: { clean: true },
    postcss: { pxtransform: { enable: true, config: {} } },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [...shared, zod] as string[] },
    output: { clean: true, filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: { filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css', ignoreOrder: true },
    webpackChain(chain) {
      chain.performance.hints(false)
      // chunks named after their sources: the service worker's list can leave the workbench out
      chain.optimization.set('chunkIds', 'named')
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          vendors: { test: /[\\/]node_modules[\\/]/, name: 'vendors', enforce: true, priority: 10 },
        },
      })
    },
  },
}))
