const types: Record<string, unknown> = { String, Number, Boolean, Object, Array }

/** A definition from the logic layer with property types and data of this side: the framework compares constructors. */
export function rehome(definition: Record<string, unknown>): Record<string, unknown> {
  const properties = definition['properties'] as Record<string, unknown> | undefined
  const mapped = Object.entries(properties ?? {}).map(([name, given]) => {
    if (typeof given === 'function') return [name, types[given.name]]
    if (given === null || typeof given !== 'object') return [name, given]
    const { type, ...rest } = given as { type?: { name: string } | null }
    return [name, { ...rest, type: type ? types[type.name] : type }]
  })
  return {
    ...definition,
    ...(properties ? { properties: Object.fromEntries(mapped) } : {}),
    ...(definition['data'] ? { data: JSON.parse(JSON.stringify(definition['data'])) } : {}),
  }
}
