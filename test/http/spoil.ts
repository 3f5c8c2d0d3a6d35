import type { Route } from '../../functions/contract/route'

/** Where in a body: names of fields and places in lists, from the outside in; the body itself is the empty path. */
type Path = readonly (string | number)[]

interface Definition {
  type: string
  shape?: Record<string, Described>
  element?: Described
  innerType?: Described
  out?: Described
  items?: readonly Described[]
}
interface Described {
  _zod: { def: Definition }
}

const kinds = ['object', 'array', 'optional', 'string', 'number', 'boolean', 'enum', 'literal', 'union', 'pipe', 'tuple']

/** Every field that a schema names, however deep; a list's items stand at place 0. Throws on a kind of schema it cannot look into. */
export function fieldsOf(schema: Route['request'], path: Path = []): Path[] {
  const { type, shape, element, innerType, out, items } = (schema as unknown as Described)._zod.def
  if (!kinds.includes(type)) throw new Error(`a ${type} at ${path.join('.')} cannot be looked into`)
  // What is put in shape before it is looked at: the shape that it must then have says which fields there are.
  if (out) return fieldsOf(out as unknown as Route['request'], path)
  if (innerType) return fieldsOf(innerType as unknown as Route['request'], path)
  const inside: [string | number, Described][] = shape ? Object.entries(shape) : element ? [[0, element]] : items ? items.map((each, place): [number, Described] => [place, each]) : []
  return [path, ...inside.flatMap(([name, each]) => fieldsOf(each as unknown as Route['request'], [...path, name]))]
}

/** What stands there; undefined where nothing does. */
export const at = (body: unknown, path: Path): unknown => path.reduce<unknown>((part, name) => (part as Record<string | number, unknown> | undefined)?.[name], body)

/** Every place of a body, itself first. */
export function placesOf(body: unknown, path: Path = []): Path[] {
  if (typeof body !== 'object' || body === null) return [path]
  const inside = Array.isArray(body) ? body.map((each, place): [string | number, unknown] => [place, each]) : Object.entries(body)
  return [path, ...inside.flatMap(([name, each]) => placesOf(each, [...path, name]))]
}

/** A copy of the body in which `change` was made at one place; undefined takes a field away. */
export function changed(body: unknown, path: Path, change: (value: unknown) => unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return change(body)
  if (Array.isArray(body)) return body.map((each, place) => (place === name ? changed(each, rest, change) : each))
  const fields = body as Record<string, unknown>
  return { ...fields, [name]: changed(fields[name as string], rest, change) }
}
