import type { PressKey } from '@domain/ids'

export type KeyCommand = { type: 'select'; id: PressKey } | { type: 'open'; id: PressKey } | { type: 'claim'; id: PressKey } | { type: 'search' } | { type: 'toggle-help' } | { type: 'back' }

export interface KeyPress {
  key: string
  /** ctrl, alt or meta was held: the browser's own, never ours */
  modified: boolean
  /** the focus is where a person types or chooses */
  typing: boolean
  /** the focus is on something that answers enter by itself */
  onControl: boolean
}

export interface KeyContext {
  ids: readonly PressKey[]
  selected?: PressKey
  opened?: PressKey
}

/** What one key means on the wall; undefined leaves it to the browser. Nothing is ever taken from a field. */
export function commandOf(press: KeyPress, context: KeyContext): KeyCommand | undefined {
  if (press.modified) return undefined
  if (press.typing) return undefined
  const { ids, selected, opened } = context
  const at = selected === undefined ? -1 : ids.indexOf(selected)
  switch (press.key) {
    case 'j':
      return step(ids, Math.min(at + 1, ids.length - 1))
    case 'k':
      return step(ids, at < 0 ? 0 : Math.max(at - 1, 0))
    case 'Enter':
      return press.onControl || at < 0 ? undefined : { type: 'open', id: ids[at] as PressKey }
    case 'c': {
      const id = opened ?? (at < 0 ? undefined : ids[at])
      return id === undefined ? undefined : { type: 'claim', id }
    }
    case '/':
      return { type: 'search' }
    case '?':
      return { type: 'toggle-help' }
    case 'Escape':
      return { type: 'back' }
    default:
      return undefined
  }
}

function step(ids: readonly PressKey[], to: number): KeyCommand | undefined {
  const id = ids[to]
  return id === undefined ? undefined : { type: 'select', id }
}
