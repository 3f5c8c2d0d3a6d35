import fs from 'node:fs'
import path from 'node:path'
import { isObject, type JsonObject, objectOf, parseJson, textOf } from '../json'
import { Trouble } from '../trouble'
import type { Assembly, Resource, Stack } from './model'

/** Reads the synthesized cloud description of a folder (manifest, templates, assets). Throws Trouble when there is none. */
export function readAssembly(folder: string): Assembly {
  if (!fs.existsSync(path.join(folder, 'manifest.json'))) throw new Trouble(`There is no synthesized cloud description in ${folder}; run npm run build.`)
  return { folder, stacks: readStacks(folder) }
}

function readStacks(folder: string): Stack[] {
  const stacks: Stack[] = []
  for (const [id, artifact] of Object.entries(objectOf(readJson(path.join(folder, 'manifest.json')).artifacts))) {
    if (!isObject(artifact)) continue
    const properties = objectOf(artifact.properties)
    if (artifact.type === 'cdk:cloud-assembly') stacks.push(...readStacks(path.join(folder, textOf(properties.directoryName) ?? id)))
    if (artifact.type === 'aws:cloudformation:stack') stacks.push(readStack(folder, id, textOf(artifact.environment) ?? '', properties))
  }
  return stacks
}

function readStack(folder: string, id: string, environment: string, properties: JsonObject): Stack {
  const template = readJson(path.join(folder, textOf(properties.templateFile) ?? ''))
  // aws://<account>/<region>
  const region = environment.split('/').at(-1) ?? ''
  if (!/^[a-z]+-[a-z]+-\d$/.test(region)) throw new Trouble(`Stack ${id} names no region (${environment}).`)
  const stack: Stack = { name: textOf(properties.stackName) ?? id, region, template, resources: new Map(), assets: readAssets(folder, path.join(folder, `${id}.assets.json`)) }
  for (const [logicalId, value] of Object.entries(objectOf(template.Resources))) {
    const described = objectOf(value)
    const resource: Resource = { stack, logicalId, type: textOf(described.Type) ?? '', properties: objectOf(described.Properties), metadata: objectOf(described.Metadata) }
    stack.resources.set(logicalId, resource)
  }
  return stack
}

function readAssets(folder: string, file: string): Map<string, string> {
  const assets = new Map<string, string>()
  if (!fs.existsSync(file)) return assets
  for (const entry of Object.values(objectOf(readJson(file).files))) {
    const source = textOf(objectOf(objectOf(entry).source).path)
    for (const destination of Object.values(objectOf(objectOf(entry).destinations))) {
      const key = textOf(objectOf(destination).objectKey)
      if (source && key) assets.set(key, path.resolve(folder, source))
    }
  }
  return assets
}

function readJson(file: string): JsonObject {
  const value = parseJson(fs.readFileSync(file, 'utf8'))
  if (!isObject(value)) throw new Trouble(`${file} is not a JSON object.`)
  return value
}
