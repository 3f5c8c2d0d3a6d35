import * as glassEasel from 'glass-easel'
import type { Dot } from './canvas'

export interface Node {
  tag: string
  text: string
  element: glassEasel.Element
  attributes: Record<string, unknown>
}

/** What a person sees and can touch on one page, found by the words on it as a person does. */
export class Screen {
  constructor(
    private readonly root: glassEasel.GeneralComponent,
    private readonly gesture: (act: () => void) => Promise<void>,
  ) {}

  /** Everything written on the page, one text a line. */
  text(): string {
    return lines(this.root.getShadowRoot()!).join('\n')
  }

  has(text: string): boolean {
    return this.text().includes(text)
  }

  /** Names of everything that can be pressed. */
  buttons(): string[] {
    return this.pressable().map((node) => name(node))
  }

  /** Presses what carries this name (its label for a screen reader, else its words). Throws when it is not there or cannot be pressed. */
  async tap(label: string | RegExp): Promise<void> {
    const all = this.pressable()
    const exact = all.find((node) => (typeof label === 'string' ? name(node) === label : label.test(name(node))))
    const found = exact ?? (typeof label === 'string' ? all.find((node) => name(node).startsWith(label)) ?? all.find((node) => name(node).includes(label)) : undefined)
    if (!found) throw new Error(`nothing called ${String(label)} can be pressed; there is: ${all.map(name).join(' | ')}`)
    if (found.attributes['disabled'] === true) throw new Error(`${String(label)} cannot be pressed now`)
    await this.gesture(() => found.element.triggerEvent('tap', { x: 0, y: 0 }, { bubbles: true, composed: true }))
  }

  /** What WeChat tells a getPhoneNumber button of this name once the person has answered its question. */
  async answerPhoneButton(label: string, detail: { errMsg: string; code?: string }): Promise<void> {
    const button = this.nodes().find((node) => node.tag === 'button' && /\bgetPhoneNumber\b/.test(openTypeOf(node)) && name(node).includes(label))
    if (!button) throw new Error(`no getPhoneNumber button called ${label}; there is: ${this.pressable().map(name).join(' | ')}`)
    await this.gesture(() => button.element.triggerEvent('getphonenumber', detail, { bubbles: false, composed: false }))
  }

  /** Names of the boxes that carry no tick. */
  unticked(): string[] {
    return this.nodes().filter(({ attributes }) => attributes['aria-role'] === 'checkbox' && attributes['aria-checked'] !== true).map(name)
  }

  /** What stands in the fields of this name when the page has just been opened. */
  values(label: string): string[] {
    return this.fields(label).map((node) => String(node.attributes['value'] ?? ''))
  }

  /** Types into the field of this name, into the one at this place where several have it. */
  async type(label: string, value: string, at = 0): Promise<void> {
    const field = this.fields(label)[at]
    if (!field) throw new Error(`no field called ${label}`)
    await this.gesture(() => {
      field.element.triggerEvent('focus', { value: '' }, { bubbles: false, composed: false })
      field.element.triggerEvent('input', { value, cursor: value.length, keyCode: 0 }, { bubbles: false, composed: false })
      field.element.triggerEvent('blur', { value, cursor: value.length }, { bubbles: false, composed: false })
    })
  }

  /** Chooses an entry of the picker of this name by its words or its index. */
  async pick(label: string, entry: number | string, at = 0): Promise<void> {
    const field = this.nodes().filter((node) => node.tag === 'picker' && name(node).includes(label))[at]
    if (!field) throw new Error(`no picker called ${label}`)
    const range = (field.attributes['range'] ?? []) as string[]
    const index = typeof entry === 'number' ? entry : range.indexOf(entry)
    if (index < 0) throw new Error(`the picker ${label} has no ${entry}; it has: ${range.join(' | ')}`)
    await this.gesture(() => field.element.triggerEvent('change', { value: index }, { bubbles: false, composed: false }))
  }

  /** Moves a finger over the page's canvas: each stroke from its first place to its last, in phone pixels from the canvas's corner. */
  async draw(strokes: readonly (readonly Dot[])[]): Promise<void> {
    const canvas = this.nodes().find((node) => node.tag === 'canvas')
    if (!canvas) throw new Error('nothing to draw on')
    const touch = (kind: string, [x, y]: Dot, isDown = true) => {
      const touches = [{ identifier: 0, x, y }]
      canvas.element.triggerEvent(kind, {}, { bubbles: true, composed: true, extraFields: { touches: isDown ? touches : [], changedTouches: touches } })
    }
    for (const [first, ...others] of strokes) {
      if (!first) continue
      await this.gesture(() => {
        touch('touchstart', first)
        for (const place of others) touch('touchmove', place)
        touch('touchend', others.at(-1) ?? first, false)
      })
    }
  }

  /** WeChat's own share button of this name. */
  shareButton(label: string): Node {
    const button = this.nodes().find((node) => node.tag === 'button' && openTypeOf(node) === 'share' && name(node).includes(label))
    if (!button) throw new Error(`no share button called ${label}; there is: ${this.buttons().join(' | ')}`)
    return button
  }

  nodes(): Node[] {
    const found: Node[] = []
    walk(this.root.getShadowRoot()!, (element) => {
      found.push({ tag: tagOf(element), text: lines(element).join(' '), element, attributes: attributesOf(element) })
    })
    return found
  }

  private fields(label: string): Node[] {
    return this.nodes().filter((node) => ['input', 'textarea'].includes(node.tag) && name(node).includes(label))
  }

  private pressable(): Node[] {
    return this.nodes().filter((node) => node.tag === 'button' || node.attributes['aria-role'] === 'button' || node.attributes['aria-role'] === 'radio' || node.attributes['aria-role'] === 'link' || node.attributes['aria-role'] === 'checkbox')
  }
}

const name = (node: Node): string => {
  const label = node.attributes['aria-label']
  return typeof label === 'string' && label !== '' ? label : node.text || String(node.attributes['placeholder'] ?? '')
}

const openTypeOf = (node: Node): string => String(node.attributes['open-type'] ?? node.attributes['openType'] ?? '')

function tagOf(element: glassEasel.Element): string {
  if (glassEasel.NativeNode.isNativeNode(element)) return element.is
  if (glassEasel.Component.isComponent(element)) return element.tagName
  return ''
}

function attributesOf(element: glassEasel.Element): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const { name: key, value } of element.attributes ?? []) found[key] = value
  const data = glassEasel.Component.isComponent(element) ? (element.data as Record<string, unknown>) : {}
  return { ...data, ...found }
}

function walk(element: glassEasel.Element, visit: (element: glassEasel.Element) => void): void {
  for (const child of element.childNodes) {
    if (glassEasel.TextNode.isTextNode(child)) continue
    const each = child as glassEasel.Element
    visit(each)
    const shadow = glassEasel.Component.isComponent(each) ? each.getShadowRoot() : null
    if (shadow) walk(shadow, visit)
    walk(each, visit)
  }
}

function lines(element: glassEasel.Element): string[] {
  const said: string[] = []
  for (const child of element.childNodes) {
    if (glassEasel.TextNode.isTextNode(child)) {
      if (child.textContent.trim()) said.push(child.textContent.trim())
      continue
    }
    const each = child as glassEasel.Element
    const shadow = glassEasel.Component.isComponent(each) ? each.getShadowRoot() : null
    if (shadow) said.push(...lines(shadow))
    said.push(...lines(each))
  }
  return said
}
