/** @jest-environment jsdom */
import { keepShell } from '@/platform/offline-shell'

/** A page at this point of its loading, and how often its worker was registered. */
function pageThatIs(readyState: DocumentReadyState) {
  const register = jest.fn(async (_address: string) => undefined)
  Object.defineProperty(document, 'readyState', { configurable: true, value: readyState })
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: { register } })
  return register
}

afterEach(() => {
  Reflect.deleteProperty(document, 'readyState')
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

test('a page that still loads registers its worker when it has loaded, once', () => {
  const register = pageThatIs('interactive')
  keepShell()
  expect(register).not.toHaveBeenCalled()
  window.dispatchEvent(new Event('load'))
  window.dispatchEvent(new Event('load'))
  expect(register.mock.calls).toEqual([['/service-worker.js']])
})

test('a page that has loaded already registers it at once', () => {
  const register = pageThatIs('complete')
  keepShell()
  expect(register).toHaveBeenCalledTimes(1)
})

test('a browser without workers is left as it is', () => {
  Reflect.deleteProperty(navigator, 'serviceWorker')
  expect(keepShell).not.toThrow()
})
