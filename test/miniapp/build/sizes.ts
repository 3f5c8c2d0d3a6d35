import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

const dist = path.resolve(__dirname, '../../../dist')
export const weapp = path.join(dist, 'weapp')
export const h5 = path.join(dist, 'h5')

/** Paths of all files below a built folder, with `/`. Throws when it was not built. */
export function filesBelow(folder: string, below = ''): string[] {
  return fs.readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name)
    return entry.isDirectory() ? filesBelow(folder, name) : [name]
  })
}

export const textOf = (folder: string, file: string) => fs.readFileSync(path.join(folder, file), 'utf8')
export const kibibytes = (folder: string, files: readonly string[]) => files.reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0) / 1024
export const gzipKibibytes = (folder: string, files: readonly string[]) => files.reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(path.join(folder, file)), { level: 9 }).length, 0) / 1024
