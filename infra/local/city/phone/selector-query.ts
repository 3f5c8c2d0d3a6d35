/** A selector query that finds nothing: nothing is laid out on this phone. */
export function selectorQuery(): unknown {
  const query: Record<string, unknown> = {}
  const results: unknown[] = []
  for (const name of ['select', 'selectAll', 'selectViewport', 'in']) query[name] = () => query
  for (const name of ['boundingClientRect', 'fields', 'node', 'scrollOffset', 'context'])
    query[name] = (callback?: (result: unknown) => void) => {
      results.push(null)
      callback?.(null)
      return query
    }
  query['exec'] = (callback?: (all: unknown[]) => void) => void setTimeout(() => callback?.(results), 0)
  return query
}
