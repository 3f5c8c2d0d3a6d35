import { type Assembly, type Resource, resourcesOf } from '../assembly/model'
import type { Resolver } from '../assembly/resolve'
import { numberOf, objectOf, textOf } from '../json'
import { Trouble } from '../trouble'
import { describeObjects, type ObjectsIntegration } from './objects-integration'

export interface FunctionIntegration {
  kind: 'function'
  arn: string
  timeoutMs: number
}
export type Integration = FunctionIntegration | ObjectsIntegration

/** One resource of the REST API with its methods. */
export interface Place {
  id: string
  /** as in the event: `/api/citizen/{proxy+}` */
  path: string
  methods: Map<string, Integration>
  literals: Map<string, Place>
  /** `{id}`: one segment */
  single?: { name: string; place: Place }
  /** `{proxy+}`: the rest, at least one segment */
  greedy?: { name: string; place: Place }
}

export interface Match {
  place: Place
  /** decoded values by name */
  parameters: Record<string, string>
  integration: Integration
}

/** What ANY stands for; a REST API takes no other method. */
const anyMethod = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']

/** The tree of paths of the REST API. */
export function readPlaces(assembly: Assembly, resolver: Resolver, api: Resource): Place {
  const root: Place = place('root', '/')
  const byId = new Map<string, Place>([['RootResourceId', root]])
  const waiting = resourcesOf(assembly, 'AWS::ApiGateway::Resource')
  while (waiting.length > 0) {
    const ready = waiting.findIndex((resource) => byId.has(parentOf(resource.properties.ParentId)))
    const [resource] = waiting.splice(ready, 1)
    if (ready < 0 || !resource) throw new Trouble('A path of the REST API hangs on none that this machine knows.')
    const parent = byId.get(parentOf(resource.properties.ParentId)) ?? root
    byId.set(resource.logicalId, addPlace(parent, textOf(resource.properties.PathPart) ?? '', resource.logicalId))
  }
  for (const method of resourcesOf(assembly, 'AWS::ApiGateway::Method')) {
    const at = byId.get(parentOf(method.properties.ResourceId))
    if (!at || resolver.target(method.stack, method.properties.RestApiId) !== api) throw new Trouble(`${method.stack.name}/${method.logicalId} belongs to no path of the REST API.`)
    if (textOf(method.properties.AuthorizationType) !== 'NONE') throw new Trouble(`${method.logicalId}: this machine knows no authorizer; the functions check sessions themselves.`)
    at.methods.set(textOf(method.properties.HttpMethod) ?? '', readIntegration(resolver, method))
  }
  return root
}

/** The most exact resource that has this path and method: a literal before one segment, one segment before the rest. */
export function findPlace(root: Place, segments: readonly string[], method: string): Match | undefined {
  return descend(root, segments, 0, method, {})
}

function descend(at: Place, segments: readonly string[], index: number, method: string, parameters: Record<string, string>): Match | undefined {
  const segment = segments[index]
  if (segment === undefined) {
    const integration = at.methods.get(method) ?? (anyMethod.includes(method) ? at.methods.get('ANY') : undefined)
    return integration && { place: at, parameters, integration }
  }
  const literal = at.literals.get(segment)
  const exact = literal && descend(literal, segments, index + 1, method, parameters)
  if (exact) return exact
  if (at.single && segment !== '') {
    const one = descend(at.single.place, segments, index + 1, method, { ...parameters, [at.single.name]: decoded(segment) })
    if (one) return one
  }
  const rest = segments.slice(index)
  if (!at.greedy || rest.join('/') === '') return undefined
  return descend(at.greedy.place, [], 0, method, { ...parameters, [at.greedy.name]: decoded(rest.join('/')) })
}

/** Percent-decoded; as sent when it cannot be. */
export function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const place = (id: string, path: string): Place => ({ id, path, methods: new Map(), literals: new Map() })

function addPlace(parent: Place, part: string, id: string): Place {
  const child = place(id, `${parent.path === '/' ? '' : parent.path}/${part}`)
  const variable = /^\{([^+}]+)(\+?)\}$/.exec(part)
  if (!variable) parent.literals.set(part, child)
  else if (variable[2]) parent.greedy = { name: variable[1] ?? '', place: child }
  else parent.single = { name: variable[1] ?? '', place: child }
  return child
}

/** Logical id of the resource that a ParentId or ResourceId points to; `RootResourceId` for the root. */
function parentOf(reference: Resource['properties'][string]): string {
  const { Ref: ref, 'Fn::GetAtt': attribute } = objectOf(reference)
  if (typeof ref === 'string') return ref
  const parts = Array.isArray(attribute) ? attribute : []
  return textOf(parts[1]) === 'RootResourceId' ? 'RootResourceId' : (textOf(parts[0]) ?? '')
}

function readIntegration(resolver: Resolver, method: Resource): Integration {
  const described = objectOf(method.properties.Integration)
  const uri = resolver.text(method.stack, described.Uri) ?? ''
  const arn = /\/functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1]
  if (described.Type === 'AWS_PROXY' && arn) return { kind: 'function', arn, timeoutMs: numberOf(described.TimeoutInMillis) ?? 29_000 }
  const objects = /:s3:path\/(.+)$/.exec(uri)?.[1]
  if (described.Type === 'AWS' && objects) return describeObjects(method.logicalId, objects, objectOf(resolver.value(method.stack, { ...described, Credentials: '' })))
  throw new Trouble(`${method.stack.name}/${method.logicalId}: this machine knows no integration ${String(described.Type)} to ${uri}.`)
}
