import { isStreamMapping } from '../assembly/inventory'
import { type Assembly, type Resource, resourcesOf } from '../assembly/model'
import type { Resolver } from '../assembly/resolve'
import type { FunctionPool } from '../functions/pool'
import { listOf, numberOf, objectOf, textOf } from '../json'
import type { Services } from '../machine'
import { Trouble } from '../trouble'
import { QueueSource } from './queue-source'
import { parseRate, ScheduleSource } from './schedule'

interface Wanted {
  assembly: Assembly
  resolver: Resolver
  services: Services
  functions: ReadonlyMap<string, FunctionPool>
  now: () => number
}

/** A minute of the cloud's schedules is a second here; where the schedule stands in for a stream, which the cloud follows within a second, a fifth of it. */
const FASTER = 60
const FASTER_FOR_A_STREAM = 300

/** Starts what calls functions without anybody asking: queues and schedules. */
export function startSources(wanted: Wanted): { said: string; stop: () => Promise<void> } {
  const queues = resourcesOf(wanted.assembly, 'AWS::Lambda::EventSourceMapping').filter((mapping) => !isStreamMapping(mapping)).map((mapping) => queueSource(wanted, mapping))
  const streamed = new Set(resourcesOf(wanted.assembly, 'AWS::Lambda::EventSourceMapping').filter(isStreamMapping).map((mapping) => wanted.resolver.target(mapping.stack, mapping.properties.FunctionName)))
  const schedules = [...resourcesOf(wanted.assembly, 'AWS::Events::Rule'), ...resourcesOf(wanted.assembly, 'AWS::Scheduler::Schedule')].flatMap((rule) => scheduleSources(wanted, rule, streamed))
  const sources = [...queues, ...schedules]
  for (const source of sources) source.start()
  return {
    said: `${queues.length} queues, ${schedules.length} schedules`,
    stop: async () => {
      await Promise.all(sources.map((source) => source.stop()))
    },
  }
}

function queueSource({ assembly, resolver, services, functions }: Wanted, mapping: Resource): QueueSource {
  const described = objectOf(resolver.value(mapping.stack, { ...mapping.properties, FunctionName: '' }))
  const target = resolver.target(mapping.stack, mapping.properties.FunctionName)
  const pool = target && poolOf(resolver, functions, target)
  const queueArn = textOf(described.EventSourceArn) ?? ''
  const queue = resourcesOf(assembly, 'AWS::SQS::Queue').find((each) => resolver.text(each.stack, { 'Fn::GetAtt': [each.logicalId, 'Arn'] }) === queueArn)
  if (!pool || !queue) throw new Trouble(`${mapping.stack.name}/${mapping.logicalId} joins no queue and function that this machine knows.`)
  return new QueueSource({
    service: services.queues,
    queueUrl: resolver.text(queue.stack, { Ref: queue.logicalId }) ?? '',
    queueArn,
    pool,
    batchSize: numberOf(described.BatchSize) ?? 10,
    partialFailures: listOf(described.FunctionResponseTypes).includes('ReportBatchItemFailures'),
    lanes: pool.settings.workers,
  })
}

function scheduleSources({ resolver, functions, now }: Wanted, rule: Resource, streamed: ReadonlySet<Resource | undefined>): ScheduleSource[] {
  const name = `${rule.stack.name}/${rule.logicalId}`
  const described = rule.properties
  if (described.State === 'DISABLED') return []
  const rate = parseRate(resolver.text(rule.stack, described.ScheduleExpression) ?? '')
  if (!rate || described.EventPattern) throw new Trouble(`${name}: this machine knows schedules of the form rate(1 minute) only.`)
  const targets = described.Target ? [described.Target] : listOf(described.Targets)
  return targets.map((target) => {
    const { Arn: arn, Input: input } = objectOf(target)
    const resource = resolver.target(rule.stack, arn)
    const pool = resource && poolOf(resolver, functions, resource)
    if (!pool) throw new Trouble(`${name}: its target is no function.`)
    return new ScheduleSource({
      arn: resolver.text(rule.stack, { 'Fn::GetAtt': [rule.logicalId, 'Arn'] }) ?? '',
      region: rule.stack.region,
      pool,
      everyMs: rate / (streamed.has(resource) ? FASTER_FOR_A_STREAM : FASTER),
      input: resolver.text(rule.stack, input),
      now,
    })
  })
}

const poolOf = (resolver: Resolver, functions: ReadonlyMap<string, FunctionPool>, target: Resource): FunctionPool | undefined => functions.get(resolver.text(target.stack, { 'Fn::GetAtt': [target.logicalId, 'Arn'] }) ?? '')
