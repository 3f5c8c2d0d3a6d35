import path from 'node:path'
import vm from 'node:vm'
import { required, type PackageFiles } from './package-files'

export interface LogicLayer {
  /** runs one file of the package as a module, once */
  load: (name: string) => void
  globals: Record<string, unknown>
}

/**
 * WeChat's logic layer: a bare context without DOM, Intl, fetch, TextEncoder or code from strings.
 * `Function` there does not throw, it gives something that is not a function (except for `return this`).
 */
export function createLogicLayer(files: PackageFiles, given: Record<string, unknown>): LogicLayer {
  const globals: Record<string, unknown> = { console, setTimeout, clearTimeout, setInterval, clearInterval, ...given }
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } })
  vm.runInContext(
    `(() => {
      const root = globalThis
      const Own = root.Function
      function Refused() { const code = arguments[arguments.length - 1]; return code === 'return this' ? () => root : {} }
      Refused.prototype = Own.prototype
      root.Function = Refused
      delete root.Intl; delete root.WebAssembly; delete root.SharedArrayBuffer
      root.global = root
    })()`,
    context,
  )
  const modules = new Map<string, { exports: unknown }>()
  const load = (name: string): unknown => {
    const held = modules.get(name)
    if (held) return held.exports
    const module = { exports: {} as unknown }
    modules.set(name, module)
    const run = vm.runInContext(`(function (require, module, exports) {${required(files.files, name)}\n})`, context, { filename: name }) as (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void
    run((id) => load(resolve(name, id)), module, module.exports)
    return module.exports
  }
  return { load: (name) => void load(name), globals }
}

function resolve(from: string, id: string): string {
  const joined = id.startsWith('/') ? id.slice(1) : path.posix.join(path.posix.dirname(from), id)
  return joined.endsWith('.js') ? joined : `${joined}.js`
}
