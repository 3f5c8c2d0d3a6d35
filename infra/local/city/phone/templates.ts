import { TmplGroup } from 'glass-easel-template-compiler'
import type { PackageFiles } from './package-files'

/** Compiled templates by path without `.wxml`. */
export type Templates = Record<string, unknown>

/** Compiles every WXML and WXS of the package; anything worse than a note is a fault of the build. */
export function compileTemplates(files: PackageFiles): { groups: Templates; complaints: string[] } {
  const group = new TmplGroup()
  const complaints: string[] = []
  for (const [name, text] of files.files) {
    if (name.endsWith('.wxs')) group.addScript(name.slice(0, -4), text)
    if (!name.endsWith('.wxml')) continue
    // Taro writes `bindtap`, which WeChat's compiler reads as `bind:tap`; glass-easel wants the colon.
    const found = group.addTmpl(name.slice(0, -5), text.replace(/(\s)(bind|catch)(?=[a-z])/g, '$1$2:')) as { level?: number; message?: string; path?: string }[]
    for (const each of found) complaints.push(`${name}: ${each.message ?? String(each)}`)
  }
  const groups = new Function(`return ${group.getTmplGenObjectGroups()}`)() as Templates
  group.free()
  return { groups, complaints }
}
