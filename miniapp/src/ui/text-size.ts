import type { WordKey } from '@words'
import { useSyncExternalStore } from 'react'
import { storage } from '@/platform/storage'
import { systemTextFactor } from '@/platform/text-size'

export const textScales = [1, 1.15, 1.3, 1.5, 1.75] as const
export type TextScale = (typeof textScales)[number]

const key = 'text-scale'
const listeners = new Set<() => void>()

/** The smallest step that is not below what the person chose in WeChat; the largest when even that is below. */
export function scaleFor(factor: number): TextScale {
  return textScales.find((scale) => scale >= factor - 0.05) ?? 1.75
}

const remembered = (): TextScale | undefined => {
  const kept = Number(storage.read(key))
  return textScales.find((scale) => scale === kept)
}

let current: TextScale | undefined

const now = (): TextScale => {
  current ??= remembered() ?? scaleFor(systemTextFactor())
  return current
}

/** What the next tap on the button chooses: elder size first, then larger, then back to the standard. */
export function nextScale(scale: TextScale): TextScale {
  return scale < 1.3 ? 1.3 : (textScales.find((each) => each > scale) ?? 1)
}

/** What that tap does, in words: the text on the button and its name for a screen reader. */
export function nextScaleWords(scale: TextScale): { text: WordKey; label: WordKey } {
  if (scale < 1.3) return { text: 'kit.text-size.elder', label: 'kit.text-size.elder.label' }
  if (scale < 1.75) return { text: 'kit.text-size.more', label: 'kit.text-size.more.label' }
  return { text: 'kit.text-size.standard', label: 'kit.text-size.standard.label' }
}

export function setTextScale(scale: TextScale): void {
  current = scale
  storage.write(key, String(scale))
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The scale of every text, and the classes that carry it: `elder` from 1.3 on, with 60 px targets. */
export function useTextSize(): { scale: TextScale; classes: string } {
  const scale = useSyncExternalStore(subscribe, now, now)
  return { scale, classes: `scale-${Math.round(scale * 100)}${scale >= 1.3 ? ' elder' : ''}` }
}
