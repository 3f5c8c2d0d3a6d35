import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { citizenOn, transactionsOf } from './citizen'
import { engineOnDisk } from './engine-on-disk'
import type { Measured } from './figure'
import { inFlight, type Ran } from './in-flight'
import { type Press, presses, send } from './press'
import { cpuOfChildren, spentOnEach } from './processes'

const width = 16
/** invocations of the citizen API at once on the local machine (API_WORKERS) */
const workers = 2
const warm = 300

interface Rung {
  what: string
  ran: Ran
}

/** What the engine alone takes of the very transactions that presses make, then of all that a press asks of it, step by step up to the whole handler. The system must not run meanwhile. */
export async function climbFromEngine(count: number, areas: readonly string[]): Promise<Rung[]> {
  const engine = await engineOnDisk()
  const { client } = engine
  const rungs: Rung[] = []
  try {
    const climb = async (what: string, howMany: number, at: number, act: (index: number) => Promise<void>) => {
      rungs.push({ what, ran: sound(what, await inFlight(Array.from({ length: howMany }, (_, index) => index), at, act)) })
    }
    const read = (pk: string, sk: string) => client.send(new GetCommand({ TableName: engine.tableName, Key: { pk, sk }, ConsistentRead: true }))
    const some = Math.round(count / 3)
    const people = presses(warm + count + 2 * some, areas)
    const caught = await transactionsOf(people)
    const next = caught.values()
    const write = async () => {
      await client.send(new TransactWriteCommand(next.next().value!))
    }
    const asPress = async (index: number) => {
      await read(`IDEM#${people[index]!.key}`, 'IDEM')
      await read(`URG#${people[index]!.key}`, 'HEAD')
      await write()
    }
    await inFlight(people.slice(0, warm), width, write)
    await climb(`engine: the transactions, ${width} in flight`, count, width, write)
    await climb(`engine: the press's two reads and its transaction, ${width} in flight`, some, width, asPress)
    await climb(`engine: the same, ${workers} in flight as the machine's workers are`, some, workers, asPress)
    const take = citizenOn(client)
    const more = presses(2 * some, areas)
    await climb(`handler in one process on the engine, ${width} in flight`, some, width, (index) => take(more[index]!))
    await climb(`handler in one process on the engine, 1 in flight`, Math.round(some / 3), 1, (index) => take(more[some + index]!))
    return rungs
  } finally {
    await engine.stop()
  }
}

/** The engine's own rate once more, after the machine: what else ran on this computer changes with time. */
export async function engineAgain(count: number, areas: readonly string[]): Promise<Ran> {
  const engine = await engineOnDisk()
  try {
    const caught = await transactionsOf(presses(warm + count, areas))
    const write = async (transaction: TransactWriteCommandInput) => {
      await engine.client.send(new TransactWriteCommand(transaction))
    }
    await inFlight(caught.slice(0, warm), width, write)
    return sound('engine again', await inFlight(caught.slice(warm), width, write))
  } finally {
    await engine.stop()
  }
}

/** Press intake of the whole running machine, `width` in flight, with what each process of it spends. */
export async function intakeOf(base: string, count: number, areas: readonly string[]): Promise<{ ran: Ran; alone: Ran; cpuMsAPress: Record<string, number> }> {
  const people = presses(warm + count + warm, areas)
  const press = async (each: Press) => {
    await send(base, each)
  }
  await inFlight(people.slice(0, warm), width, press)
  const [before, own] = [cpuOfChildren(), process.cpuUsage()]
  const ran = sound('the whole machine', await inFlight(people.slice(warm, warm + count), width, press))
  const [after, spent] = [cpuOfChildren(), process.cpuUsage(own)]
  const alone = sound('the whole machine', await inFlight(people.slice(warm + count), 1, press))
  return { ran, alone, cpuMsAPress: { ...spentOnEach(before, after, count), 'load generator': Number(((spent.user + spent.system) / 1000 / count).toFixed(3)) } }
}

/** The figures side by side; the engine's own rate is the mean of before and after. */
export function compareIntake(rungs: readonly Rung[], { ran, alone, cpuMsAPress }: Awaited<ReturnType<typeof intakeOf>>, after: Ran): Measured {
  const before = rungs[0]!.ran
  const engine = (before.perSecond + after.perSecond) / 2
  const inProcess = rungs.at(-1)!
  const steps = [...rungs.slice(0, -1), { what: `the whole machine, ${width} in flight`, ran }]
  return {
    figures: [
      { what: `press intake, ${width} in flight`, value: ran.perSecond, unit: '/s' },
      { what: "press intake of the engine's own rate", value: ran.perSecond / engine, unit: '×', aim: { atLeast: 0.8 }, limit: 0.5 },
      { what: 'press intake: last tenth of the first', value: ran.flatness, unit: '×', aim: { atLeast: 0.8 } },
      { what: 'press intake p50', value: ran.p50, unit: 'ms' },
      { what: 'press intake p99', value: ran.p99, unit: 'ms' },
      { what: 'press intake errors', value: Object.values(ran.errors).reduce((sum, each) => sum + each, 0), unit: '', aim: { atMost: 0 } },
    ],
    because: {
      engineBeforeAndAfter: [before.perSecond, after.perSecond],
      steps: steps.map((step, index) => ({ ...step, ofTheStepBefore: index === 0 ? 1 : Number((step.ran.perSecond / steps[index - 1]!.ran.perSecond).toFixed(3)) })),
      oneAtATime: { handlerMs: inProcess.ran.p50, wholeMachineMs: alone.p50, gatewayAndWorkerMs: alone.p50 - inProcess.ran.p50 },
      cpuMsAPress,
      how: 'Each step adds one thing to the step before, so its ratio is that thing’s share of the gap. From the handler to the whole machine these are added: the HTTP hop and the event (gateway thread), handing it to a worker and back, and what happens because of each press meanwhile on the same two cores and the same engine (relay, queue, notifier, the doubles’ deliveries, the clock).',
    },
  }
}

/** Rates of a run in which something failed say nothing. */
function sound(what: string, ran: Ran): Ran {
  const failed = Object.values(ran.errors).reduce((sum, each) => sum + each, 0)
  if (failed * 100 > ran.count) throw new Error(`${what}: ${failed} of ${ran.count} failed: ${Object.keys(ran.errors).slice(0, 3).join('; ')}`)
  return ran
}
