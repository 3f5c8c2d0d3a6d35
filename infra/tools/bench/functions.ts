import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type BundleName, bundles, type Bundles } from './bundles'
import { transactionsOf } from './citizen'
import { freshProcess, functionEnv, wireStub } from './fresh-process'
import { median } from './in-flight'
import { eventOf, presses } from './press'
import type { Measured } from './figure'

const pairs = [
  ['citizen-api', 'citizen-api on express'],
  ['workbench-api', 'workbench-api on express'],
] as const
const [starts, rounds, warm] = [11, 3, 1000]

/** Size and module init of the API functions, and what a press costs in them, against the same services on express + serverless-http. `count`: presses of each round. */
export async function measureFunctions(count: number): Promise<Measured> {
  const built = await bundles()
  const stub = await wireStub()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-bench-events-'))
  try {
    const env = functionEnv(stub.port)
    const people = presses(500, ['990101001', '990102001', '990103001'])
    const events = keep(folder, 'presses', people.map(eventOf))
    const transactions = keep(folder, 'transactions', (await transactionsOf(people)).map((transaction) => ({ transaction })))
    const loaded = await initOf(built, env, events)
    const cpu = await cpuOf(built, env, { events, transactions, count })
    const kib = Object.fromEntries(Object.keys(built.file).map((name) => [name, built.bytes(name as BundleName) / 1024]))
    return {
      figures: [
        ...pairs.flatMap(([ours, peer]) => [
          { what: `${ours} bundle`, value: kib[ours]!, unit: 'KiB' as const, aim: { atMost: 512 } },
          { what: `${ours} bundle of express's`, value: kib[ours]! / kib[peer]!, unit: '×' as const },
          { what: `${ours} module init of express's`, value: loaded.init[ours]! / loaded.init[peer]!, unit: '×' as const, aim: { atMost: 0.85 } },
        ]),
        { what: "first press of a fresh process of express's", value: loaded.firstPress['citizen-api']! / loaded.firstPress['citizen-api on express']!, unit: '×' },
        { what: "processor time of a press of express's", value: cpu['citizen-api']! / cpu['citizen-api on express']!, unit: '×', aim: { atMost: 1 } },
        { what: "the same without the table client", value: (cpu['citizen-api']! - cpu['table client alone']!) / (cpu['citizen-api on express']! - cpu['table client alone']!), unit: '×' },
      ],
      because: {
        bundleKiB: kib,
        moduleInitMs: loaded.init,
        firstPressMs: loaded.firstPress,
        cpuMsAPress: cpu,
        how: `Bundles that ship, REST API v1 events, one at a time; table and key service answered at the wire by another process, so that the client, signing and sockets count and no engine does. Init: ${starts} fresh processes each, by turns, median. Processor time: ${rounds} fresh processes each, by turns, ${count} presses after ${warm}, median. "table client alone" sends the same two reads and one transaction with nothing around them.`,
      },
    }
  } finally {
    await stub.stop()
    built.clear()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function keep(folder: string, name: string, value: unknown): string {
  const file = path.join(folder, `${name}.json`)
  fs.writeFileSync(file, JSON.stringify(value))
  return file
}

async function initOf({ file }: Bundles, env: NodeJS.ProcessEnv, events: string) {
  const init: Record<string, number[]> = {}
  const firstPress: Record<string, number[]> = {}
  for (let start = 0; start < starts; start += 1) {
    for (const name of pairs.flat()) sample(init, name, (await freshProcess<{ ms: number }>(env, ['init', file[name]])).ms)
    for (const name of pairs[0]) {
      const { ms, answer } = await freshProcess<{ ms: number; answer: { statusCode: number; body: string } }>(env, ['first', file[name], events])
      if (answer.statusCode !== 201) throw new Error(`${name} answered a press ${answer.statusCode}: ${answer.body}`)
      sample(firstPress, name, ms)
    }
  }
  return { init: medians(init), firstPress: medians(firstPress) }
}

async function cpuOf({ file }: Bundles, env: NodeJS.ProcessEnv, { events, transactions, count }: { events: string; transactions: string; count: number }) {
  const cpu: Record<string, number[]> = {}
  const measured: [BundleName, string][] = [['citizen-api', events], ['citizen-api on express', events], ['table client alone', transactions]]
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, given] of measured) sample(cpu, name, (await freshProcess<{ ms: number }>(env, ['cpu', file[name], given, String(warm), String(count)])).ms)
  }
  return medians(cpu)
}

function sample(into: Record<string, number[]>, name: string, ms: number): void {
  into[name] = [...(into[name] ?? []), ms]
}

const medians = (of: Record<string, number[]>): Record<string, number> => Object.fromEntries(Object.entries(of).map(([name, values]) => [name, Number(median(values).toFixed(3))]))
