// One fresh process, one bundle, one measurement: `init` and `first` in milliseconds, `cpu` in milliseconds of processor an event.
import fs from 'node:fs'
import { pathToFileURL } from 'node:url'

const [kind, bundle, eventsFile, warm, count] = process.argv.slice(2)
const begun = performance.now()
const { handler } = await import(pathToFileURL(bundle).href)
const loaded = performance.now() - begun
const events = eventsFile ? JSON.parse(fs.readFileSync(eventsFile, 'utf8')) : []

async function serve(index) {
  const answer = await handler(structuredClone(events[index % events.length]), { awsRequestId: String(index) })
  if (answer.statusCode >= 300) throw new Error(`answered ${answer.statusCode}: ${answer.body}`)
  return answer
}

async function measured() {
  if (kind === 'init') return { ms: loaded }
  if (kind === 'first') {
    const since = performance.now()
    const answer = await serve(0)
    return { ms: loaded + performance.now() - since, answer }
  }
  for (let index = 0; index < Number(warm); index += 1) await serve(index)
  const [before, since] = [process.cpuUsage(), performance.now()]
  for (let index = 0; index < Number(count); index += 1) await serve(Number(warm) + index)
  const spent = process.cpuUsage(before)
  return { ms: (spent.user + spent.system) / 1000 / Number(count), wallMs: (performance.now() - since) / Number(count) }
}

process.send(await measured())
process.disconnect()
process.exit()
