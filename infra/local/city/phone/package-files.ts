import fs from 'node:fs'
import path from 'node:path'

export interface AppConfig {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
}

/** The compiled mini-program as WeChat receives it: every file by its path inside the package. */
export interface PackageFiles {
  files: ReadonlyMap<string, string>
  config: AppConfig
  /** page paths without a leading slash */
  pages: readonly string[]
}

/** Reads a built package. Throws when it was not built. */
export function readPackage(folder: string): PackageFiles {
  const files = new Map<string, string>()
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = path.join(entry.parentPath, entry.name)
    files.set(path.relative(folder, full).split(path.sep).join('/'), fs.readFileSync(full, 'utf8'))
  }
  const config = JSON.parse(required(files, 'app.json')) as AppConfig
  const sub = (config.subPackages ?? config.subpackages ?? []).flatMap((each) => each.pages.map((page) => `${each.root.replace(/\/$/, '')}/${page}`))
  return { files, config, pages: [...config.pages, ...sub] }
}

export function required(files: ReadonlyMap<string, string>, name: string): string {
  const text = files.get(name)
  if (text === undefined) throw new Error(`the package has no ${name}`)
  return text
}
