import { type LogCode, type LogFields, logCodes, type MetricName, metrics } from './codes'

export interface Log {
  (code: LogCode, fields?: LogFields): void
  /** An error by its name and the places it came through. Its message is left out: it may repeat what a person wrote. */
  fault: (error: unknown, fields?: LogFields, code?: LogCode) => void
  /** Each half minute, and at once when it grows: alarms look at minutes. */
  metric: (name: MetricName, value: number) => void
}

const allowed: Record<keyof LogFields, 'text' | 'number'> = {
  ticket: 'text',
  subject: 'text',
  message: 'text',
  notification: 'text',
  route: 'text',
  timer: 'text',
  channel: 'text',
  outcome: 'text',
  reason: 'text',
  where: 'text',
  frames: 'text',
  count: 'number',
  failed: 'number',
  late: 'number',
  tries: 'number',
}
const metricEvery = 30_000
const plainText = /^[\w.:#<>/ -]{1,300}$/
/** A mobile, a landline or an identity number standing by itself. */
const identity = /(?<![0-9a-f])(1[3-9]\d{9}|0\d{9,11}|\d{17}[\dXx])(?![0-9a-f])/

/** Writes lines of JSON: a code of the catalogue with allowed fields of allowed shape. Anything else becomes `withheld`. */
export function createLog(service: string, clock: () => number, write: (line: string) => void = writeToOutput): Log {
  const told = new Map<MetricName, { value: number; at: number }>()
  const line = (code: LogCode, fields: LogFields) => {
    const entry: Record<string, unknown> = { level: logCodes[code].level, code, service, at: new Date(clock()).toISOString() }
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) entry[name] = allowedValue(name, value)
    write(JSON.stringify(entry))
  }
  return Object.assign((code: LogCode, fields: LogFields = {}) => line(code, fields), {
    fault: (error: unknown, fields: LogFields = {}, code: LogCode = 'fault') => line(code, { ...fields, reason: error instanceof Error ? error.name : typeof error, frames: framesOf(error) }),
    metric: (name: MetricName, value: number) => {
      const at = clock()
      const last = told.get(name)
      if (last && at - last.at < metricEvery && value <= last.value) return
      told.set(name, { value, at })
      write(JSON.stringify(embeddedMetric(name, value, at)))
    },
  })
}

function allowedValue(name: string, value: unknown): unknown {
  const kind = name in allowed ? allowed[name as keyof LogFields] : undefined
  if (kind === 'number' && typeof value === 'number') return value
  if (kind === 'text' && typeof value === 'string' && plainText.test(value) && !identity.test(value)) return value
  return 'withheld'
}

/** Function, file and line of the nearest frames, without the path of the machine. */
function framesOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !error.stack) return undefined
  const frames = error.stack.split('\n').flatMap((each) => {
    const found = /^\s+at (?:async )?(?:([\w.$<>]+) \()?(?:.*\/)?([\w.-]+:\d+):\d+\)?$/.exec(each)
    return found ? [`${(found[1] ?? '-').replace(/\$/g, '_')} ${found[2]}`] : []
  })
  return frames.slice(0, 6).join(' < ').slice(0, 300) || undefined
}

/** CloudWatch's embedded metric format: the alarms of the cloud description read namespace `Doudi`, dimension `service`. */
function embeddedMetric(name: MetricName, value: number, at: number): object {
  return { _aws: { Timestamp: at, CloudWatchMetrics: [{ Namespace: 'Doudi', Dimensions: [['service']], Metrics: [{ Name: name, Unit: metrics[name] }] }] }, service: 'doudi', [name]: value }
}

function writeToOutput(line: string): void {
  process.stdout.write(`${line}\n`)
}
