import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type TransactWriteItemsCommandInput, TransactWriteItemsCommand, ListTablesCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Client } from 'pg'
import { apiParts } from '../../../../functions/entrypoints/api-parts'
import { createSealer } from '../../../../functions/gateways/keys/sealer'
import { startSystem } from '../../running-system'
import { bundle, shipped } from '../bundles'
import { engineIn } from '../engine-on-disk'
import type { Figure, Measured } from '../figure'
import { freshProcess, functionEnv } from '../fresh-process'
import { inFlight, median, type Ran } from '../in-flight'
import { peerKeys } from './peer-keys'
import { fill, type Standing, tables } from './peer-rows'
import { freshPostgres } from './postgres'
import { eventOf, submitTo, type Whole, wholeApplications } from './prepare'

const width = 16
const [rounds, warm, sent] = [3, 300, 1000]

/**
 * What the sending of an application costs: processor time of the function that ships against fastify and PostgreSQL doing the same,
 * and the whole machine's rate against the engine's own for the same transactions. `count` applications are prepared as people prepare them.
 */
export async function measureSubmissions(count: number): Promise<Measured> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-bench-submissions-'))
  const first = await engineIn(path.join(folder, 'table'))
  const env = { SEED: 'off', DDB_ENDPOINT: first.endpoint }
  let system = await startSystem({ dataDir: path.join(folder, 'data'), env })
  try {
    const whole = await wholeApplications(system.base, count)
    const city = /^city: (\S+)/m.exec(system.output())?.[1]
    if (!city) throw new Error('the system did not say where its city is')
    const cpu = await cpuOf(folder, first.endpoint, `${city}/kms`, whole)
    await system.stop()
    await first.stop()
    fs.cpSync(path.join(folder, 'table'), path.join(folder, 'table of the engine alone'), { recursive: true })
    const engine = await engineAlone(path.join(folder, 'table of the engine alone'), cpu.transactions)
    const again = await engineIn(path.join(folder, 'table'), first.port)
    system = await startSystem({ dataDir: path.join(folder, 'data'), env })
    const ran = await inFlight(whole, width, (each) => submitTo(system.base, each))
    await system.stop()
    await again.stop()
    return figuresOf({ ...cpu, engine, ran })
  } finally {
    await system.stop()
    await first.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

interface CpuOf {
  ours: number
  peer?: number
  postgres?: string
  transactions: TransactWriteItemsCommandInput[]
}

/** Milliseconds of processor a sending, and the transactions that the sendings make. */
async function cpuOf(folder: string, table: string, keys: string, whole: readonly Whole[]): Promise<CpuOf> {
  const events = path.join(folder, 'events.json')
  fs.writeFileSync(events, JSON.stringify(whole.map(eventOf)))
  const { TableNames: [tableName] = [] } = await tableClient(table).send(new ListTablesCommand({}))
  if (!tableName) throw new Error('the system has made no table')
  const reads = fork(require.resolve('./reads-only.mjs'), [table, keys], { execArgv: [] })
  const { port } = await said<{ port: number }>(reads)
  const postgres = await freshPostgres()
  try {
    const env = { ...functionEnv(port), TABLE_NAME: tableName }
    const peer = postgres && (await preparePeer(folder, env, postgres.connection, whole))
    const cpu: Record<'ours' | 'peer', number[]> = { ours: [], peer: [] }
    for (let round = 0; round < rounds; round += 1) {
      cpu.ours.push((await freshProcess<{ ms: number }>(env, ['cpu', shipped('citizen-api'), events, String(warm), String(sent)])).ms)
      if (peer) cpu.peer.push((await freshProcess<{ ms: number }>({ ...env, PEER: peer.settings }, ['cpu', peer.file, events, String(warm), String(sent)])).ms)
    }
    reads.send('written')
    const { written } = await said<{ written: string[] }>(reads)
    if (written.length !== whole.length) throw new Error(`${whole.length} sendings made ${written.length} transactions`)
    return { ours: median(cpu.ours), ...(peer && postgres && { peer: median(cpu.peer), postgres: postgres.version }), transactions: written.map((body) => JSON.parse(body) as TransactWriteItemsCommandInput) }
  } finally {
    reads.disconnect()
    await postgres?.stop()
  }
}

/** The peer's tables with the same applications, and its bundle. */
async function preparePeer(folder: string, env: NodeJS.ProcessEnv, connection: object, whole: readonly Whole[]): Promise<{ file: string; settings: string }> {
  const keys = peerKeys()
  const client = new Client(connection)
  await client.connect()
  try {
    await client.query(tables)
    await fill(client, createSealer({ current: keys.current, lookup: Buffer.from(keys.lookup, 'base64'), sealing: new Map([[keys.current, Buffer.from(keys.sealing, 'base64')]]) }), await standing(env, whole))
  } finally {
    await client.end()
  }
  await bundle(folder, { peer: require.resolve('./peer') })
  return { file: path.join(folder, 'peer.mjs'), settings: JSON.stringify({ connection, keys }) }
}

/** Everything that is read before a sending, as the stores give it. */
async function standing(env: NodeJS.ProcessEnv, whole: readonly Whole[]): Promise<Standing[]> {
  Object.assign(process.env, env)
  const { residentSessions, residents, applications, signing } = await apiParts('bench')
  return Promise.all(
    whole.map(async ({ id, token }) => {
      const session = await residentSessions.find(token)
      const [draft, room, resident] = await Promise.all([applications.get(id), signing.room(id), session?.person === undefined ? undefined : residents.get(session.person)])
      if (!session || !draft || !room || !resident) throw new Error('an application that is not whole')
      return { token, session, resident, draft, room }
    }),
  )
}

/** The engine's own rate for these transactions, each once, on a table that stands as it did before the sendings. */
async function engineAlone(folder: string, transactions: readonly TransactWriteItemsCommandInput[]): Promise<Ran> {
  const engine = await engineIn(folder)
  const client = tableClient(engine.endpoint)
  try {
    const ran = await inFlight(transactions, width, async (transaction) => {
      await client.send(new TransactWriteItemsCommand(transaction))
    })
    const [fault] = Object.keys(ran.errors)
    if (fault !== undefined) throw new Error(`the engine did not take a sending: ${fault}`)
    return ran
  } finally {
    client.destroy()
    await engine.stop()
  }
}

const tableClient = (endpoint: string) => new DynamoDBClient({ region: 'cn-northwest-1', endpoint, credentials: { accessKeyId: 'invented', secretAccessKey: 'invented' } })

const said = <T>(child: ReturnType<typeof fork>): Promise<T> => new Promise((resolve, reject) => {
  child.once('message', (message) => resolve(message as T))
  child.once('exit', (code) => reject(new Error(`it ended with ${code}`)))
})

function figuresOf({ ours, peer, postgres, engine, ran }: Omit<CpuOf, 'transactions'> & { engine: Ran; ran: Ran }): Measured {
  const compared: Figure[] = peer === undefined ? [] : [{ what: "processor time of a submission of fastify's with PostgreSQL", value: ours / peer, unit: '×', aim: { atMost: 1 }, limit: 1.25 }]
  return {
    figures: [
      ...compared,
      { what: `submissions, ${width} in flight`, value: ran.perSecond, unit: '/s' },
      { what: "submissions of the engine's own rate", value: ran.perSecond / engine.perSecond, unit: '×', aim: { atLeast: 0.8 }, limit: 0.5 },
      { what: 'submissions: errors', value: Object.values(ran.errors).reduce((sum, each) => sum + each, 0), unit: '', aim: { atMost: 0 } },
    ],
    because: {
      cpuMsASubmission: { ours, ...(peer !== undefined && { 'fastify and PostgreSQL': peer }) },
      postgres: postgres ?? 'no PostgreSQL was found on this computer: nothing was compared',
      engine,
      ran,
      how: `Applications of people who live alone, prepared through the public routes: logged in, answered, three papers printed and signed. Processor time: the function that ships and the peer, ${rounds} fresh processes each, by turns, ${sent} sendings after ${warm}, median; the table, the keys and PostgreSQL are other processes. Ours reads from the engine and its writes are taken at the wire; the peer's transaction is rolled back at its end, so that both send the same applications again and again. Both go by the same rules and seal the same values; the peer keeps its rows in tables of its own. Engine: the very transactions that ours made, each once, on a copy of the table.`,
    },
  }
}
