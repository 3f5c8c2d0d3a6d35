import { randomBytes } from 'node:crypto'
import * as glassEasel from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { PhoneCanvas } from './canvas'
import { Canvases } from './canvases'
import { scenes, type Entering } from './entering'
import { Definitions } from './definitions'
import { freshState } from './fresh-state'
import { createLogicLayer, type LogicLayer } from './logic-layer'
import { readPackage, type PackageFiles } from './package-files'
import { PhoneNetwork } from './phone-network'
import { PhoneStorage } from './phone-storage'
import type { OpenPage, PageInstance } from './open-page'
import { parseUrl } from './page-url'
import { Screen } from './screen'
import { selectorQuery } from './selector-query'
import { compileTemplates, type Templates } from './templates'
import { cityAt } from './tell-city'
import { wechatCodes } from './wechat-codes'
import { createWx, type Navigation, type PhoneState } from './wx'

const PAGE_LIMIT = 10

/**
 * One person's phone with the compiled mini-program on it. The phone outlives the app: storage stays when the app is killed.
 * Requests reach the running system at `served`; nothing here answers for it.
 */
export class Phone {
  readonly storage = new PhoneStorage()
  readonly network: PhoneNetwork
  readonly state: PhoneState
  readonly complaints: string[]
  /** bytes of the largest setData of each page that was open, in whichever run of the app */
  readonly heaviest = new Map<string, number>()
  readonly files: PackageFiles
  private readonly templates: Templates
  private stack: OpenPage[] = []
  private layer: LogicLayer | undefined
  private env: { backend: ReturnType<MiniProgramEnv['associateBackend']>; definitions: Definitions } | undefined
  private app: Record<string, unknown> | undefined
  /** this run of the app, from its start to its end */
  private run: object | undefined
  private wx: Record<string, unknown> = {}
  private readonly timers = new Set<NodeJS.Timeout>()
  private readonly canvases = new Canvases()

  /** `openid`: the person's WeChat account; without one it is an account that nobody has met yet */
  constructor(options: { package: string; domain: string; served: string; openid?: string }) {
    this.files = readPackage(options.package)
    const compiled = compileTemplates(this.files)
    this.templates = compiled.groups
    this.complaints = compiled.complaints
    this.network = new PhoneNetwork(options.domain, options.served)
    const openid = options.openid ?? `o${randomBytes(12).toString('hex')}`
    this.state = freshState({ storage: this.storage, network: this.network, openid, code: wechatCodes(this.network, options.served, openid), tellCity: cityAt(options.served), navigate: (kind, wish) => this.navigate(kind, wish), query: () => selectorQuery((id) => this.canvas(id)) })
  }

  get pages(): readonly string[] {
    return this.files.pages
  }

  get current(): OpenPage {
    const top = this.stack.at(-1)
    if (!top) throw new Error('the app is not open')
    return top
  }

  /** What a person sees and can touch on the top page. */
  get screen(): Screen {
    return new Screen(this.current.root, (act) => this.gesture(act))
  }

  /** Opens the app as after a cold start, from the chat list unless `scene` says another way. */
  async launch(page = this.files.config.pages[0]!, query: Record<string, string> = {}, scene: number = scenes['chat-list']): Promise<void> {
    if (this.layer) throw new Error('the app is already open')
    const run = {}
    this.run = run
    const isOver = () => this.run !== run
    this.state.entered = { scene, path: page, query }
    this.wx = createWx(this.state, isOver)
    const given = {
      wx: this.wx,
      App: (definition: Record<string, unknown>) => {
        this.app = definition
      },
      getApp: () => this.app,
      getCurrentPages: () => this.stack.map((each) => each.instance),
      requirePlugin: () => ({}),
      setTimeout: (callback: () => void, after?: number) => (isOver() ? undefined : this.timer(setTimeout(callback, after))),
      setInterval: (callback: () => void, every?: number) => (isOver() ? undefined : this.timer(setInterval(callback, every))),
    }
    this.layer = createLogicLayer(this.files, given)
    const env = new MiniProgramEnv()
    this.env = { backend: env.associateBackend(new glassEasel.EmptyBackendContext() as unknown as glassEasel.GeneralBackendContext), definitions: new Definitions(this.files, this.templates, env.createCodeSpace('main', true), this.layer) }
    this.layer.load('app.js')
    const options = { ...this.state.entered, referrerInfo: {} }
    this.callApp('onLaunch', options)
    this.callApp('onShow', options)
    this.open(page, query)
    await this.settled()
  }

  /** WeChat ends the app at once: nothing of it runs any more, nothing is told to it. */
  kill(): void {
    this.run = undefined
    for (const timer of this.timers) clearTimeout(timer)
    this.timers.clear()
    this.state.files.forgetTemporary()
    this.network.interrupt(true)
    for (const page of this.stack.splice(0)) page.release()
    this.layer = undefined
    this.app = undefined
    this.env = undefined
  }

  /** Home button: the app hides and its requests are interrupted. */
  background(): void {
    this.top('onHide')
    this.callApp('onHide', {})
    ;(this.wx['$emit'] as (event: string) => void)('AppHide')
    this.network.interrupt()
  }

  async foreground(): Promise<void> {
    this.comeBack({ path: this.current.path, query: {}, scene: scenes['task-list'] })
    this.top('onShow')
    await this.settled()
  }

  get isOpen(): boolean {
    return this.layer !== undefined
  }

  /** Comes forward by another way in, with that way's page and nothing behind it. */
  async enter(entered: Entering, url: string): Promise<void> {
    this.comeBack(entered)
    this.go('reLaunch', { url })
    await this.settled()
  }

  /** The canvas of this id on the page in sight. */
  canvas(id: string): PhoneCanvas | undefined {
    return this.canvases.on(this.screen, id)
  }

  /** The system's back. */
  async back(): Promise<void> {
    this.navigate('navigateBack', {})
    await this.settled()
  }

  /** Waits until the screen says what is asked for; throws with what it says instead. */
  async see(text: string | RegExp, within = 45_000): Promise<void> {
    const end = performance.now() + within
    for (;;) {
      await this.settled()
      const said = this.screen.text()
      if (typeof text === 'string' ? said.includes(text) : text.test(said)) return
      if (performance.now() > end) throw new Error(`the screen does not say ${String(text)}; it says:\n${said}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  async settled(): Promise<void> {
    for (let quiet = 0, seen = -1; quiet < 2; ) {
      await new Promise((resolve) => setTimeout(resolve, 15))
      const count = this.stack.reduce((sum, page) => sum + page.setDataBytes.length, 0)
      quiet = count === seen ? quiet + 1 : 0
      seen = count
    }
  }

  private timer<T extends NodeJS.Timeout>(timer: T): T {
    this.timers.add(timer)
    return timer
  }

  private comeBack(entered: Entering): void {
    this.state.entered = entered
    const options = { ...entered, referrerInfo: {} }
    this.callApp('onShow', options)
    ;(this.wx['$emit'] as (event: string, options: unknown) => void)('AppShow', options)
  }

  private async gesture(act: () => void): Promise<void> {
    this.state.gesture = true
    act()
    this.state.gesture = false
    await this.settled()
  }

  private callApp(name: string, options: unknown): void {
    const act = this.app?.[name]
    if (typeof act === 'function') act.call(this.app, options)
  }

  private top(name: 'onShow' | 'onHide'): void {
    this.stack.at(-1)?.instance[name]?.call(this.stack.at(-1)!.instance)
  }

  private navigate(kind: Navigation, options: Record<string, unknown>): void {
    const errMsg = this.go(kind, options)
    setTimeout(() => {
      const told = errMsg.includes(':fail') ? 'fail' : 'success'
      for (const name of [told, 'complete']) (options[name] as ((result: unknown) => void) | undefined)?.({ errMsg })
    }, 0)
  }

  /** Moves between pages and answers with WeChat's sentence. */
  private go(kind: Navigation, options: Record<string, unknown>): string {
    if (kind === 'navigateBack') {
      const delta = Math.min(Number(options['delta'] ?? 1), this.stack.length - 1)
      for (let i = 0; i < delta; i += 1) this.close()
      this.top('onShow')
      return 'navigateBack:ok'
    }
    const [path, query] = parseUrl(String(options['url']), this.stack.at(-1)?.path ?? '')
    if (!this.files.pages.includes(path)) return `${kind}:fail page "${path}" is not found`
    if (kind === 'navigateTo' && this.stack.length >= PAGE_LIMIT) return 'navigateTo:fail webview count limit exceed'
    if (kind === 'navigateTo') this.top('onHide')
    if (kind === 'redirectTo') this.close()
    if (kind === 'reLaunch' || kind === 'switchTab') while (this.stack.length) this.close()
    this.open(path, query)
    return `${kind}:ok`
  }

  private close(): void {
    const page = this.stack.pop()
    if (!page) return
    page.instance['onUnload']?.call(page.instance)
    page.release()
  }

  private open(path: string, query: Record<string, string>): void {
    const { backend, definitions } = this.env!
    definitions.page(path)
    const root = backend.createRoot('body', definitions.codeSpace, path)
    const component = root.getComponent()
    const instance = root.get() as unknown as PageInstance
    const setDataBytes: number[] = []
    const setData = instance.setData.bind(instance)
    Object.defineProperty(instance, 'setData', {
      configurable: true,
      value: (data: object, callback?: () => void) => {
        if (!this.stack.some((page) => page.instance === instance)) return
        const text = JSON.stringify(data)
        setDataBytes.push(Buffer.byteLength(text))
        this.heaviest.set(path, Math.max(this.heaviest.get(path) ?? 0, Buffer.byteLength(text)))
        setData(JSON.parse(text) as object, callback)
      },
    })
    glassEasel.Element.pretendAttached(component)
    Object.assign(instance, { route: path, __route__: path, options: query })
    this.stack.push({ path, instance, root: component, setDataBytes, release: () => root.release() })
    instance['onLoad']?.call(instance, query)
    instance['onShow']?.call(instance)
    instance['onReady']?.call(instance)
  }
}
