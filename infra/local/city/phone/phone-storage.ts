const KEY_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * 1024 * 1024

/** WeChat's storage of one user in one mini-program: outlives the app, 1 MB a key, 10 MB in all, values copied as JSON. */
export class PhoneStorage {
  /** the phone does not say what it holds, as when its disk is busy or its key is away */
  unreadable = false
  private readonly sealed = new Set<string>()
  private readonly values = new Map<string, string>()

  get keys(): string[] {
    return [...this.values.keys()]
  }

  /** Returns WeChat's error sentence, or undefined when stored. `sealed` values are encrypted by WeChat and opened to whoever asks for them so. */
  set(key: string, value: unknown, sealed = false): string | undefined {
    const text = JSON.stringify({ value })
    if (text.length > KEY_LIMIT) return 'setStorage:fail data exceed max size'
    let total = text.length
    for (const [other, held] of this.values) if (other !== key) total += held.length
    if (total > TOTAL_LIMIT) return 'setStorage:fail exceed storage max size 10Mb'
    this.values.set(key, text)
    if (sealed) this.sealed.add(key)
    else this.sealed.delete(key)
    return undefined
  }

  get(key: string): { found: boolean; value?: unknown } {
    const text = this.values.get(key)
    return text === undefined ? { found: false } : { found: true, value: (JSON.parse(text) as { value?: unknown }).value }
  }

  isSealed(key: string): boolean {
    return this.sealed.has(key)
  }

  remove(key: string): void {
    this.sealed.delete(key)
    this.values.delete(key)
  }

  clear(): void {
    this.sealed.clear()
    this.values.clear()
  }

  /** Everything as written, for tests that look for what must not be there. */
  dump(): string {
    return [...this.values].map(([key, text]) => `${key}=${text}`).join('\n')
  }
}
