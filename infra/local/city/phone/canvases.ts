import type * as glassEasel from 'glass-easel'
import { PhoneCanvas } from './canvas'
import type { Screen } from './screen'

/** phone pixels of every canvas: nothing is laid out here */
const SHOWN = { width: 358, height: 240 }

/** The canvases of the pages, each the same for as long as its page is open. */
export class Canvases {
  private readonly known = new WeakMap<glassEasel.Element, PhoneCanvas>()

  /** The canvas of this id on a page. */
  on(screen: Screen, id: string): PhoneCanvas | undefined {
    const node = screen.nodes().find(({ tag, element }) => tag === 'canvas' && element.id === id)
    if (!node) return undefined
    const canvas = this.known.get(node.element) ?? new PhoneCanvas(SHOWN)
    this.known.set(node.element, canvas)
    return canvas
  }
}
