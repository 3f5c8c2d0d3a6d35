import type { PhoneCanvas } from './canvas'

interface Fields {
  node?: boolean
  size?: boolean
}
type Told = (result: unknown) => void

/** A query that finds the canvases of the page in sight by `#id`; nothing else is laid out on this phone. */
export function selectorQuery(canvasOf: (id: string) => PhoneCanvas | undefined): unknown {
  const asked: (() => unknown)[] = []
  const nothing = (told?: Told) => ask(() => null, told)
  const ask = (find: () => unknown, told?: Told) => {
    asked.push(() => {
      const result = find()
      told?.(result)
      return result
    })
    return query
  }
  const canvasFields = (selector: string, { node, size }: Fields): unknown => {
    const canvas = selector.startsWith('#') ? canvasOf(selector.slice(1)) : undefined
    if (!canvas) return null
    return { ...(node && { node: canvas }), ...(size && canvas.shown) }
  }
  const chosen = (selector: string) => ({
    fields: (fields: Fields, told?: Told) => ask(() => canvasFields(selector, fields), told),
    node: (told?: Told) => ask(() => canvasFields(selector, { node: true }), told),
    boundingClientRect: nothing,
    scrollOffset: nothing,
    context: nothing,
  })
  const query: Record<string, unknown> = {
    in: () => query,
    select: chosen,
    selectAll: () => chosen(''),
    selectViewport: () => chosen(''),
    exec: (told?: (all: unknown[]) => void) =>
      void setTimeout(() => {
        const results = asked.map((each) => each())
        told?.(results)
      }, 0),
  }
  return query
}
