const crypto = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

const filesBelow = (folder, below = '') =>
  fs.readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name)
    return entry.isDirectory() ? filesBelow(folder, name) : [name]
  })

/** Resident pages' files only: the workbench is used at a desk and stays out of people's phones. */
const belongsToShell = (file) => /\.(js|css|html)$/.test(file) && file !== 'service-worker.js' && !/workbench/.test(file)

/** Taro plugin: after the browser build, writes service-worker.js with the list and digest of the shell. */
module.exports = (ctx) => {
  ctx.onBuildFinish(({ error }) => {
    if (error || process.env.TARO_ENV !== 'h5') return
    const folder = ctx.paths.outputPath
    const shell = filesBelow(folder).filter(belongsToShell).sort()
    const digest = crypto.createHash('sha256')
    for (const file of shell) digest.update(file).update(fs.readFileSync(path.join(folder, file)))
    const source = fs.readFileSync(path.join(__dirname, 'service-worker.js'), 'utf8')
    const head = `const VERSION = ${JSON.stringify(digest.digest('hex').slice(0, 16))}\nconst SHELL = ${JSON.stringify(['/', ...shell.filter((file) => file !== 'index.html').map((file) => `/${file}`)])}\n`
    fs.writeFileSync(path.join(folder, 'service-worker.js'), head + source)
  })
}
