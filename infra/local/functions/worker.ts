// One Lambda execution environment: loads a bundle once, then answers one invocation at a time.
// Node strips the types itself: the bundle must not pass through any other loader.
import fs from 'node:fs'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

interface WorkerSettings {
  bundle: string
  exported: string
  clock: SharedArrayBuffer
  virtualDate: string
  log: string
  name: string
  arn: string
  memory: string
}
interface Invocation {
  id: string
  event: string
  /** milliseconds this invocation may take */
  time: number
}
type Handler = (event: unknown, context: object) => unknown

const settings = workerData as WorkerSettings
const log = fs.openSync(settings.log, 'a')
const write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
  fs.writeSync(log, typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  const callback = typeof encoding === 'function' ? encoding : done
  if (typeof callback === 'function') callback()
  return true
}
process.stdout.write = write as typeof process.stdout.write
process.stderr.write = write as typeof process.stderr.write

async function start(): Promise<void> {
  const { installVirtualDate } = (await import(settings.virtualDate)) as typeof import('../virtual-date')
  const offset = new Float64Array(settings.clock)
  installVirtualDate(() => offset[0] ?? 0)
  const bundle = (await import(pathToFileURL(settings.bundle).href)) as Record<string, Handler>
  const handler = bundle[settings.exported]
  if (typeof handler !== 'function') throw new Error(`${settings.bundle} exports no ${settings.exported}`)
  parentPort?.on('message', (invocation: Invocation) => void answer(handler, invocation))
  parentPort?.postMessage({ type: 'ready' })
}

async function answer(handler: Handler, { id, event, time }: Invocation): Promise<void> {
  const until = performance.now() + time
  const context = {
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: true,
    functionName: settings.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: settings.arn,
    logGroupName: `/local/${settings.name}`,
    logStreamName: 'local',
    memoryLimitInMB: settings.memory,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(until - performance.now())),
  }
  try {
    const value = await handler(JSON.parse(event), context)
    parentPort?.postMessage({ type: 'answer', id, value: JSON.stringify(value) })
  } catch (fault) {
    const error = fault instanceof Error ? fault : new Error(String(fault))
    write(`${JSON.stringify({ errorType: error.name, errorMessage: error.message, stack: error.stack?.split('\n') })}\n`)
    parentPort?.postMessage({ type: 'fault', id, message: error.message })
  }
}

void start()
