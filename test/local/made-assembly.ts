import type { Assembly, Resource, Stack } from '../../infra/local/assembly/model'
import { type JsonObject, objectOf, textOf } from '../../infra/local/json'

/** An assembly in memory from templates by stack name. */
export function assemblyOf(templates: Readonly<Record<string, JsonObject>>): Assembly {
  const stacks = Object.entries(templates).map(([name, template]): Stack => {
    const stack: Stack = { name, region: 'cn-northwest-1', template, resources: new Map(), assets: new Map() }
    for (const [logicalId, value] of Object.entries(objectOf(template.Resources))) {
      const described = objectOf(value)
      const resource: Resource = { stack, logicalId, type: textOf(described.Type) ?? '', properties: objectOf(described.Properties), metadata: objectOf(described.Metadata) }
      stack.resources.set(logicalId, resource)
    }
    return stack
  })
  return { folder: '', stacks }
}

/** The one stack of an assembly made from one template. */
export function stackOf(assembly: Assembly): Stack {
  const [stack] = assembly.stacks
  if (!stack) throw new Error('no stack')
  return stack
}
