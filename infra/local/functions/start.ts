import path from 'node:path'
import { type Assembly, type Resource, resourcesOf } from '../assembly/model'
import type { Places } from '../assembly/physical'
import type { Resolver } from '../assembly/resolve'
import { objectOf } from '../json'
import type { Services } from '../machine'
import { Trouble } from '../trouble'
import { describeFunction } from './describe'
import { FunctionPool } from './pool'

interface Wanted {
  assembly: Assembly
  resolver: Resolver
  places: Places
  services: Services
  cityPort: number
  logs: string
  clock: SharedArrayBuffer
  env: NodeJS.ProcessEnv
}

export interface Functions {
  byArn: ReadonlyMap<string, FunctionPool>
  said: string
  stop: () => Promise<void>
}

/** Starts the workers of every function of the description. */
export async function startFunctions(wanted: Wanted): Promise<Functions> {
  const city = `http://127.0.0.1:${wanted.cityPort}`
  const around = {
    ...wanted,
    endpoints: {
      AWS_ENDPOINT_URL_DYNAMODB: wanted.services.table.endpoint,
      AWS_ENDPOINT_URL_SQS: wanted.services.queues.endpoint,
      AWS_ENDPOINT_URL_S3: wanted.services.objects.endpoint,
      AWS_ENDPOINT_URL_KMS: `${city}/kms`,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: `${city}/secrets`,
    },
    outside: { WECHAT_API_BASE: `${city}/wechat`, SMS_API_BASE: `${city}/sms`, VOICE_CALL_API_BASE: `${city}/voice-call`, IDENTITY_API_BASE: `${city}/identity` },
  }
  const served = servedByApi(wanted.assembly)
  const pools = resourcesOf(wanted.assembly, 'AWS::Lambda::Function').map((resource) => new FunctionPool(describeFunction(resource, around, served.has(resource.logicalId) ? apiWorkers(wanted.env) : 1)))
  const stop = async (): Promise<void> => {
    await Promise.all(pools.map((pool) => pool.stop()))
  }
  try {
    await Promise.all(pools.map((pool) => pool.start()))
  } catch (fault) {
    await stop()
    throw new Trouble(`A function did not start: ${fault instanceof Error ? fault.message : String(fault)} (logs in ${path.resolve(wanted.logs)})`)
  }
  return { byArn: new Map(pools.map((pool) => [pool.settings.arn, pool])), said: pools.map((pool) => `${pool.settings.label} ×${pool.settings.workers}`).join(', '), stop }
}

function apiWorkers(env: NodeJS.ProcessEnv): number {
  const wanted = env.API_WORKERS ?? '2'
  if (!/^([1-9]|[12]\d|3[0-2])$/.test(wanted)) throw new Trouble(`API_WORKERS must be a number from 1 to 32, not "${wanted}".`)
  return Number(wanted)
}

/** Functions that answer people. */
function servedByApi(assembly: Assembly): Set<string> {
  const methods = resourcesOf(assembly, 'AWS::ApiGateway::Method').map((method: Resource) => JSON.stringify(objectOf(method.properties.Integration).Uri ?? ''))
  return new Set(resourcesOf(assembly, 'AWS::Lambda::Function').map(({ logicalId }) => logicalId).filter((id) => methods.some((uri) => uri.includes(`"${id}"`))))
}
