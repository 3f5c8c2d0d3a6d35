/** @jest-environment jsdom */
import { sealedStorage } from '@/platform/storage'

const key = 'page-state'
const refuse = () => {
  throw new Error('The operation is insecure.')
}
const browsers = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!
const kept = localStorage
/** A browser whose storage does this instead. */
const withStorage = (change: Partial<Storage>) => {
  const own = { getItem: (name: string) => kept.getItem(name), setItem: (name: string, text: string) => kept.setItem(name, text), removeItem: (name: string) => kept.removeItem(name) }
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: { ...own, ...change } })
}

afterEach(() => {
  Object.defineProperty(globalThis, 'localStorage', browsers)
  kept.clear()
})

test('what is there is given, what is to be there is kept, and nothing leaves nothing', async () => {
  expect(await sealedStorage.change(key, (before) => `${before ?? 'nothing'}, then one`)).toBe('kept')
  expect(await sealedStorage.change(key, (before) => `${before}, then two`)).toBe('kept')
  expect(localStorage.getItem(key)).toBe('nothing, then one, then two')
  expect(await sealedStorage.change(key, () => undefined)).toBe('kept')
  expect(localStorage.getItem(key)).toBeNull()
})

test('what cannot be read is neither asked about nor written over', async () => {
  localStorage.setItem(key, 'a press of yesterday')
  withStorage({ getItem: refuse })
  const make = jest.fn(() => 'something else')
  expect(await sealedStorage.change(key, make)).toBe('unread')
  expect(make).not.toHaveBeenCalled()
  expect(kept.getItem(key)).toBe('a press of yesterday')
})

test('a browser without room says so', async () => {
  withStorage({ setItem: refuse })
  expect(await sealedStorage.change(key, () => 'a press')).toBe('no-room')
})

test('where a browser has locks, a change waits until no other tab is at it', async () => {
  const waiting: (() => void)[] = []
  const locks = { request: (_name: string, work: () => unknown) => new Promise((resolve) => waiting.push(() => resolve(work()))) }
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks })
  const changed = sealedStorage.change(key, (before) => `${before} and mine`)
  localStorage.setItem(key, 'theirs')
  for (const begin of waiting) begin()
  expect(await changed).toBe('kept')
  expect(localStorage.getItem(key)).toBe('theirs and mine')
  Reflect.deleteProperty(navigator, 'locks')
})
