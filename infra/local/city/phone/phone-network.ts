export interface RequestOptions {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  timeout?: number
  dataType?: string
  responseType?: string
  success?: (answer: { statusCode: number; data: unknown; header: Record<string, string>; errMsg: string }) => void
  fail?: (error: { errMsg: string; errno?: number }) => void
  complete?: (result: unknown) => void
}

const MOST_AT_ONCE = 10

/**
 * `wx.request` of the phone: https only, real requests to the running system, ten at a time, any HTTP status is a success,
 * nothing leaves while off-line, and what is under way when the app goes to the background fails as interrupted.
 */
export class PhoneNetwork {
  online = true
  readonly journal: { method: string; path: string; status: number | 'failed' }[] = []
  private readonly toLose = new Map<string, number>()
  private cutting: { method: string; path: RegExp; left: number } | undefined
  /** counts the ends of the app: what it asked before hears nothing after */
  private ended = 0
  private running = 0
  private readonly waiting: (() => void)[] = []
  private readonly underWay = new Set<AbortController>()
  private readonly listeners = new Set<(state: { isConnected: boolean; networkType: string }) => void>()

  constructor(
    /** the app's filed domain, and where it is served here */
    private readonly domain: string,
    private readonly served: string,
  ) {}

  onStatusChange(listener: (state: { isConnected: boolean; networkType: string }) => void): void {
    this.listeners.add(listener)
  }

  offStatusChange(listener?: (state: { isConnected: boolean; networkType: string }) => void): void {
    if (listener) this.listeners.delete(listener)
    else this.listeners.clear()
  }

  setOnline(online: boolean): void {
    if (online === this.online) return
    this.online = online
    if (!online) this.interrupt()
    for (const listener of [...this.listeners]) listener({ isConnected: online, networkType: online ? 'wifi' : 'none' })
  }

  /** Loses the answers of the next `times` requests to this path, after the server has done its work. */
  loseAnswers(method: string, path: string, times: number): void {
    this.toLose.set(`${method} ${path}`, times)
  }

  /** The network goes away when the next `times` answers to such requests have come. */
  cutAfter(method: string, path: RegExp, times: number): void {
    this.cutting = { method, path, left: times }
  }

  /** The app left the foreground or died: its requests end without an answer; when it died (`forGood`) nobody is told, and its listeners are gone. */
  interrupt(forGood = false): void {
    if (forGood) {
      this.ended += 1
      this.listeners.clear()
      this.waiting.length = 0
    }
    for (const controller of this.underWay) controller.abort()
  }

  request(options: RequestOptions): { abort: () => void; onHeadersReceived: () => void; offHeadersReceived: () => void } {
    const controller = new AbortController()
    const start = (): void => void this.send(options, controller)
    if (this.running < MOST_AT_ONCE) start()
    else this.waiting.push(start)
    return { abort: () => controller.abort(), onHeadersReceived: () => undefined, offHeadersReceived: () => undefined }
  }

  private async send(options: RequestOptions, controller: AbortController): Promise<void> {
    this.running += 1
    this.underWay.add(controller)
    const { ended } = this
    const told = (tell: () => void) => {
      if (ended === this.ended) tell()
    }
    const method = (options.method ?? 'GET').toUpperCase()
    const path = options.url.startsWith(this.domain) ? options.url.slice(this.domain.length) : options.url
    const timer = setTimeout(() => controller.abort(), options.timeout ?? 60_000)
    let result: { errMsg: string; statusCode?: number }
    try {
      if (!this.online) throw new Error('offline')
      const answer = await this.fetch(options, method, path, controller.signal)
      if (this.isLost(`${method} ${path}`)) throw new Error('lost')
      this.journal.push({ method, path, status: answer.statusCode })
      result = answer
      told(() => options.success?.(answer))
      this.cutWhereAsked(method, path)
    } catch {
      this.journal.push({ method, path, status: 'failed' })
      result = { errMsg: controller.signal.aborted ? 'request:fail interrupted' : 'request:fail errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED' }
      told(() => options.fail?.({ errMsg: result.errMsg, errno: 600003 }))
    } finally {
      clearTimeout(timer)
      this.running -= 1
      this.underWay.delete(controller)
      this.waiting.shift()?.()
    }
    told(() => options.complete?.(result))
  }

  private cutWhereAsked(method: string, path: string): void {
    if (!this.cutting || this.cutting.method !== method || !this.cutting.path.test(path)) return
    this.cutting.left -= 1
    if (this.cutting.left > 0) return
    this.cutting = undefined
    this.setOnline(false)
  }

  private isLost(request: string): boolean {
    const left = this.toLose.get(request) ?? 0
    this.toLose.set(request, Math.max(0, left - 1))
    return left > 0
  }

  private async fetch(options: RequestOptions, method: string, path: string, signal: AbortSignal): Promise<{ statusCode: number; data: unknown; header: Record<string, string>; errMsg: string }> {
    if (!options.url.startsWith(`${this.domain}/`)) throw new Error('url not in domain list')
    const header: Record<string, string> = { 'content-type': 'application/json', ...lowerCased(options.header ?? {}), referer: 'https://servicewechat.com/touristappid/0/page-frame.html' }
    const hasBody = method !== 'GET' && options.data !== undefined
    const body = hasBody ? (typeof options.data === 'string' ? options.data : JSON.stringify(options.data)) : undefined
    const response = await fetch(this.served + path, { method, headers: header, body, signal })
    const text = await response.text()
    const headers: Record<string, string> = {}
    response.headers.forEach((value, name) => {
      headers[name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())] = value
    })
    return { statusCode: response.status, data: options.dataType === 'text' || options.dataType === '其他' ? text : parsed(text), header: headers, errMsg: 'request:ok' }
  }
}

const lowerCased = (header: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(header).map(([name, value]) => [name.toLowerCase(), value]))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
