import { useEffect, useRef } from 'react'
import type { KeyPress } from '../board/keys'

const TYPING = 'input, textarea, select, [contenteditable="true"]'

/** Hears every key of the page while it stands; `onKey` answers whether it took it. Composing Chinese is never disturbed. */
export function useKeys(onKey: (press: KeyPress) => boolean): void {
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : document.body
      const taken = latest.current({
        key: event.key,
        modified: event.ctrlKey || event.metaKey || event.altKey,
        typing: target.closest(TYPING) !== null,
        onControl: target.closest('button, a, summary') !== null,
      })
      if (taken) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
}
