/**
 * Moves the global `Date` of this thread by `offset()` milliseconds: `Date.now()`, `new Date()` and `Date()`.
 * Timers keep their real length. Calling it again replaces the offset.
 */
export function installVirtualDate(offset: () => number): void {
  const marked = globalThis.Date as DateConstructor & { [realDate]?: DateConstructor }
  const Real = marked[realDate] ?? globalThis.Date
  const now = () => Real.now() + offset()
  const Virtual = new Proxy(Real, {
    construct: (_, args, target) => Reflect.construct(Real, args.length === 0 ? [now()] : args, target),
    apply: () => new Real(now()).toString(),
    get: (_, name) => (name === 'now' ? now : name === realDate ? Real : Reflect.get(Real, name)),
  })
  Object.defineProperty(globalThis, 'Date', { value: Virtual, writable: true, configurable: true })
}

/** Where a moved `Date` keeps the real one. */
const realDate = Symbol.for('doudi.real-date')
