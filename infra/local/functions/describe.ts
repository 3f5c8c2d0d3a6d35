import fs from 'node:fs'
import path from 'node:path'
import type { Resource } from '../assembly/model'
import { functionName, physicalOf, type Places } from '../assembly/physical'
import type { Resolver } from '../assembly/resolve'
import { numberOf, objectOf, textOf } from '../json'
import { Trouble } from '../trouble'
import type { FunctionSettings } from './pool'

export interface Surroundings {
  resolver: Resolver
  places: Places
  /** environment values that every function gets here, by name */
  endpoints: Readonly<Record<string, string>>
  /** address that stands for each outside service, by the name of its environment value */
  outside: Readonly<Record<string, string>>
  logs: string
  clock: SharedArrayBuffer
}

/** Settings of one function as the description says, with the addresses of this machine in place of the cloud's. An outside address without a double here is Trouble: no request may leave by mistake. */
export function describeFunction(resource: Resource, around: Surroundings, workers: number): FunctionSettings {
  const { stack, logicalId } = resource
  const described = objectOf(around.resolver.value(stack, { ...resource.properties, Role: '' }))
  const name = functionName(resource)
  // The description's own name for it, without the digits that make it unique.
  const label = logicalId.replace(/(Function)?[0-9A-F]{8}$/, '')
  const key = textOf(objectOf(described.Code).S3Key) ?? ''
  const folder = stack.assets.get(key)
  const [file = '', exported = ''] = (textOf(described.Handler) ?? '').split('.')
  const bundle = folder && ['.mjs', '.js', '.cjs'].map((ending) => path.join(folder, `${file}${ending}`)).find((place) => fs.existsSync(place))
  if (!bundle) throw new Trouble(`${stack.name}/${logicalId}: its bundle ${key} with ${file}.mjs is not in the cloud description; run npm run build.`)
  const own: Record<string, string> = {}
  for (const [variable, value] of Object.entries(objectOf(objectOf(described.Environment).Variables))) {
    own[variable] = around.outside[variable] ?? textOf(value) ?? ''
    if (/^https?:/.test(own[variable]) && !/^https?:\/\/127\.0\.0\.1[:/]/.test(own[variable])) throw new Trouble(`${stack.name}/${logicalId}: ${variable} leads to ${own[variable]}, and nothing stands for it here.`)
  }
  const memory = String(numberOf(described.MemorySize) ?? 128)
  return {
    name,
    arn: physicalOf(resource, around.places).attributes.Arn ?? '',
    bundle,
    exported,
    env: { ...lambdaEnv(name, memory, stack.region, exported, file), ...around.endpoints, ...own },
    timeoutMs: (numberOf(described.Timeout) ?? 3) * 1000,
    memory,
    label,
    log: path.join(around.logs, `${label}.log`),
    workers,
    clock: around.clock,
  }
}

function lambdaEnv(name: string, memory: string, region: string, exported: string, file: string): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    // Invented: no part of this machine checks them.
    AWS_ACCESS_KEY_ID: '000000000000',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: memory,
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    _HANDLER: `${file}.${exported}`,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
  }
}
