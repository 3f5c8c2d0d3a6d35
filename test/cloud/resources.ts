import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { App } from 'aws-cdk-lib'
import { cloudApp } from '../../infra/cloud/assembly'
import { functions } from '../../infra/cloud/functions'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

export interface CloudResource {
  stack: string
  id: string
  type: string
  properties: Json
  deletionPolicy?: string
}

interface Template {
  Resources: Record<string, { Type: string; Properties?: Json; DeletionPolicy?: string }>
}

/** The cloud description over empty bundles: its templates do not depend on what the functions do. */
export function describedApp(): App {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'doudi-cloud-'))
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }))
  for (const { entry } of Object.values(functions)) {
    fs.mkdirSync(path.join(folder, 'functions', entry), { recursive: true })
    fs.writeFileSync(path.join(folder, 'functions', entry, 'index.mjs'), 'export const handler = () => {}\n')
  }
  return cloudApp({ bundles: path.join(folder, 'functions'), outdir: path.join(folder, 'cloud') })
}

/** Every template of the product, by the name of its stack. */
export function describedTemplates(): Record<string, Template> {
  return Object.fromEntries(
    describedApp()
      .synth()
      .stacks.map(({ stackName, template }) => [stackName, template as Template]),
  )
}

export function allResources(templates: Record<string, Template>): CloudResource[] {
  return Object.entries(templates).flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).map(([id, { Type, Properties = {}, DeletionPolicy }]) => ({ stack, id, type: Type, properties: Properties, ...(DeletionPolicy ? { deletionPolicy: DeletionPolicy } : {}) })),
  )
}

/** What stands at a dotted path of the properties; undefined when any part is missing. */
export function at({ properties }: CloudResource, dotted: string): Json | undefined {
  let here: Json | undefined = properties
  for (const name of dotted.split('.')) here = here !== null && typeof here === 'object' ? (here as Record<string, Json>)[name] : undefined
  return here
}

/** The same, as a list; a single value is a list of one. */
export function listAt(resource: CloudResource, dotted: string): Json[] {
  const found = at(resource, dotted)
  return found === undefined ? [] : Array.isArray(found) ? found : [found]
}

/** Where the properties mention a resource by `Ref` or `Fn::GetAtt`, below the given dotted path. */
export function mentions(resource: CloudResource, dotted: string): string[] {
  const text = JSON.stringify(at(resource, dotted) ?? null)
  return [...text.matchAll(/"(?:Ref":"|Fn::GetAtt":\[")([^"]+)"/g)].map((match) => match[1] ?? '')
}

export interface Statement {
  effect: string
  actions: string[]
  resources: Json[]
  principal: Json | undefined
}

/** Every statement of every policy in the templates, wherever it stands. */
export function statementsOf(resources: readonly CloudResource[]): { owner: CloudResource; statement: Statement }[] {
  const found: { owner: CloudResource; statement: Statement }[] = []
  const visit = (owner: CloudResource, value: Json) => {
    if (value === null || typeof value !== 'object') return
    if (!Array.isArray(value) && typeof value.Effect === 'string') {
      const list = (each: Json | undefined) => (each === undefined ? [] : Array.isArray(each) ? each : [each])
      found.push({ owner, statement: { effect: value.Effect, actions: list(value.Action).map(String), resources: list(value.Resource), principal: value.Principal } })
    }
    for (const each of Object.values(value)) visit(owner, each)
  }
  for (const resource of resources) visit(resource, resource.properties)
  return found
}
