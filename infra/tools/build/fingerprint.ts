import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Every file below the given files and folders, as sorted paths relative to `root`. A missing one counts as empty. */
export function filesBelow(root: string, places: readonly string[]): string[] {
  const found: string[] = []
  const visit = (place: string) => {
    const stat = fs.statSync(path.join(root, place), { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isFile()) found.push(place)
    else for (const name of fs.readdirSync(path.join(root, place))) if (name !== 'node_modules' && !name.startsWith('.')) visit(path.join(place, name))
  }
  places.forEach(visit)
  return [...new Set(found)].sort()
}

/** SHA-256 over names and contents, and over `more`: what a step was made from. */
export function fingerprint(root: string, places: readonly string[], more: readonly string[]): string {
  const hash = crypto.createHash('sha256')
  for (const file of filesBelow(root, places)) hash.update(`${file}\0${crypto.createHash('sha256').update(fs.readFileSync(path.join(root, file))).digest('hex')}\n`)
  for (const word of more) hash.update(`${word}\n`)
  return hash.digest('hex')
}
