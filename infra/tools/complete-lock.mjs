// Run after every `npm install <package>`: adds the optional builds for other platforms that the registry in use did not list,
// so that `npm ci` on any machine accepts the lock.
import fs from 'node:fs'

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
const platform = /-(android|darwin|linux|win32|windows|freebsd|openharmony|aix|netbsd|openbsd|sunos)-([a-z0-9]+)/
let added = 0
for (const [place, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const hoisted = `node_modules/${name}`
    const nested = `${place ? `${place}/` : ''}node_modules/${name}`
    // Another version of the same package may already stand at the top.
    const fits = (key) => lock.packages[key] && (!/^\d/.test(range) || lock.packages[key].version === range)
    if (fits(hoisted) || fits(nested)) continue
    const match = platform.exec(name)
    if (!match) {
      console.log('left out, no platform in the name:', name, range)
      continue
    }
    lock.packages[lock.packages[hoisted] ? nested : hoisted] = { version: range.replace(/^[^\d]*/, ''), cpu: [match[2]], ...(entry.dev ? { dev: true } : {}), optional: true, os: [match[1]] }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
fs.writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log('entries added:', added)
