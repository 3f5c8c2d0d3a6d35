import type { JsonObject } from '../json'

export interface Resource {
  stack: Stack
  logicalId: string
  type: string
  properties: JsonObject
  metadata: JsonObject
}

export interface Stack {
  name: string
  region: string
  template: JsonObject
  resources: Map<string, Resource>
  /** folder of each file asset, by the object key under which a deployment would find it */
  assets: Map<string, string>
}

/** The synthesized cloud description, as read from its folder. */
export interface Assembly {
  folder: string
  stacks: Stack[]
}

export const resourcesOf = (assembly: Assembly, type?: string): Resource[] => assembly.stacks.flatMap((stack) => [...stack.resources.values()].filter((resource) => !type || resource.type === type))
