import Taro from '@tarojs/taro'

const pages = {
  home: '/pages/home/index',
  danger: '/pages/urgent/danger/index',
  press: '/pages/urgent/press/index',
  status: '/pages/urgent/status/index',
  apply: '/pages/apply/index',
  progress: '/pages/progress/index',
  officers: '/pages/officers/index',
  login: '/pages/login/index',
  'self-check': '/pages/self-check/index',
  form: '/apply/pages/form/index',
  receipt: '/apply/pages/receipt/index',
  'signing-board': '/sign/pages/board/index',
  'signing-room': '/sign/pages/room/index',
  paper: '/sign/pages/paper/index',
  mark: '/sign/pages/mark/index',
  signed: '/sign/pages/done/index',
  case: '/case/pages/follow/index',
  supplement: '/case/pages/supplement/index',
  decision: '/case/pages/decision/index',
  inbox: '/case/pages/inbox/index',
} as const
/** Resident pages by name; a workbench page is given by its address. */
export type PageName = keyof typeof pages

const address = (page: PageName | `/${string}`, query: Readonly<Record<string, string>> = {}) => {
  const path = page in pages ? pages[page as PageName] : page
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return parts.length ? `${path}?${parts.join('&')}` : path
}

/** A parameter as it was meant: pages get it as it is written in the address. */
function meant(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** The address of the page in sight, to come back to it. */
export function thisAddress(): `/${string}` {
  const { path = pages.home, params = {} } = Taro.getCurrentInstance().router ?? {}
  const plain = `/${(path.split('?')[0] ?? '').replace(/^\//, '')}` as const
  // Taro adds fields of its own that begin with a dollar sign.
  const own = Object.entries(params).flatMap(([name, value]) => (!name.startsWith('$') && typeof value === 'string' ? [[name, meant(value)]] : []))
  return address(plain, Object.fromEntries(own)) as `/${string}`
}

/** Opens a page above this one; where ten are open already, in this one's place. */
export function goTo(page: PageName | `/${string}`, query?: Readonly<Record<string, string>>): void {
  const url = address(page, query)
  Taro.navigateTo({ url }).catch(() => Taro.redirectTo({ url }).catch(() => undefined))
}

/** Opens a page in this one's place, so that "back" does not return to what is done. */
export function goInstead(page: PageName | `/${string}`, query?: Readonly<Record<string, string>>): void {
  Taro.redirectTo({ url: address(page, query) }).catch(() => undefined)
}

/** One page back; a page opened directly goes home. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) {
    Taro.navigateBack().catch(() => undefined)
    return
  }
  startOver()
}

/** To a page that may lie right below this one; otherwise it opens in this one's place. */
export function backTo(page: PageName, query?: Readonly<Record<string, string>>): void {
  if (isBelow(page)) goBack()
  else goInstead(page, query)
}

/** From a press's status to the list it was opened from, else home: never back into questions that are answered. */
export function leaveStatus(): void {
  if (isBelow('progress')) goBack()
  else startOver()
}

/** Whether this page was opened from that one. */
function isBelow(page: PageName): boolean {
  const below = Taro.getCurrentPages().slice(-2, -1)[0]?.route ?? ''
  return below !== '' && address(page).endsWith(below)
}

/** Home, with nothing behind it. */
export function startOver(page: PageName | `/${string}` = 'home'): void {
  Taro.reLaunch({ url: address(page) }).catch(() => undefined)
}

/** The title of the window or of the mini-program's own bar. */
export function nameWindow(title: string): void {
  Taro.setNavigationBarTitle({ title }).catch(() => undefined)
}

/** Brings the first element of this selector into sight, with something of what stands above it. */
export function scrollTo(selector: string): void {
  Taro.pageScrollTo({ selector, offsetTop: -200, duration: 0 }).catch(() => undefined)
}

/** Shows the page from its beginning, without a movement. */
export function scrollToTop(): void {
  Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined)
}
