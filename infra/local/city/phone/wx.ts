import { webcrypto } from 'node:crypto'
import { openDocument, type ShownDocument } from './documents'
import type { Entering } from './entering'
import { fileSystemManager } from './file-system-manager'
import { type PhoneFiles, USER_DATA_PATH } from './phone-files'
import type { PhoneNetwork, RequestOptions } from './phone-network'
import type { PhoneStorage } from './phone-storage'
import { type Album, chooseMedia, compressImage, imageInfo } from './pictures'
import { askToSubscribe, type Subscriptions } from './subscribe-dialog'
import type { TellCity } from './tell-city'

type Options = Record<string, unknown> & { success?: (result: unknown) => void; fail?: (error: { errMsg: string; errno?: number }) => void; complete?: (result: unknown) => void }
type Listener = (...values: unknown[]) => void

export type Navigation = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'navigateBack' | 'switchTab'

export interface PhoneState {
  storage: PhoneStorage
  network: PhoneNetwork
  /** true only in the same task as a tap */
  gesture: boolean
  location: { permission: 'granted' | 'refused'; latitude: number; longitude: number }
  privacy: { declared: boolean; agreed: boolean }
  fontSizeScaleFactor: number
  /** what WeChat gives for this person's account: a code of `wx.login`, or of the getPhoneNumber button; throws while off-line */
  code: (kind: 'log-in' | 'phone') => Promise<string>
  /** the WeChat account that this phone uses */
  openid: string
  subscriptions: Subscriptions
  tellCity: TellCity
  /** every call of wx.* by name, with what a person would have seen happen */
  journal: { api: string; options: unknown }[]
  files: PhoneFiles
  album: Album
  /** documents that the person has seen, the newest last */
  shown: ShownDocument[]
  /** how the app came to the foreground last */
  entered: Entering
  navigate: (kind: Navigation, options: Options) => void
  query: () => unknown
}

/** Interfaces that WeChat opens only after a tap, and those behind the privacy agreement. */
const onlyByTap = new Set(['requestSubscribeMessage', 'sendSms', 'openSetting', 'chooseLocation'])
const behindPrivacy = new Set(['getLocation', 'getFuzzyLocation', 'chooseLocation', 'chooseMedia', 'chooseImage', 'setClipboardData'])

/** The `wx` object of one running app on the phone; when the app is over (`isOver`) it says no more. What it does not know is a fault of the caller, as on a real phone. */
export function createWx(phone: PhoneState, isOver: () => boolean = () => false): Record<string, unknown> {
  const appListeners = new Map<string, Set<Listener>>()
  const launched = { ...phone.entered }
  const later = (act: () => void) => void setTimeout(() => isOver() || act(), 0)
  const say = (options: Options | undefined, result: Record<string, unknown>): Promise<unknown> | undefined => {
    const failed = String(result['errMsg']).includes(':fail')
    if (!options?.success && !options?.fail && !options?.complete) return failed ? Promise.reject(result) : Promise.resolve(result)
    later(() => {
      if (failed) options.fail?.(result as { errMsg: string })
      else options.success?.(result)
      options.complete?.(result)
    })
    return undefined
  }
  /** Notes the call; WeChat's no, when it does not open this interface now. */
  const closed = (api: string, options: Options): Record<string, unknown> | undefined => {
    phone.journal.push({ api, options: withoutCallbacks(options) })
    if (onlyByTap.has(api) && !phone.gesture) return { errMsg: `${api}:fail can only be invoked by user TAP gesture.` }
    if (!behindPrivacy.has(api)) return undefined
    if (!phone.privacy.declared) return { errMsg: `${api}:fail api scope is not declared in the privacy agreement`, errno: 112 }
    return phone.privacy.agreed ? undefined : { errMsg: `${api}:fail privacy permission is not authorized`, errno: 104 }
  }
  const done = (api: string, answer: (options: Options) => Record<string, unknown> = () => ({})) => {
    return (options: Options = {}) => say(options, closed(api, options) ?? { errMsg: `${api}:ok`, ...answer(options) })
  }
  /** As `done`, for what WeChat answers only when somebody else has. */
  const answered = (api: string, answer: (options: Options) => Promise<Record<string, unknown>>) => {
    return (options: Options = {}) => {
      const no = closed(api, options)
      if (no) return say(options, no)
      const said = answer(options).then((result) => say(options, result))
      return options.success || options.fail || options.complete ? undefined : said
    }
  }
  const listen = (name: string) => (listener: Listener) => {
    const held = appListeners.get(name) ?? new Set()
    held.add(listener)
    appListeners.set(name, held)
  }
  const unlisten = (name: string) => (listener?: Listener) => {
    if (listener) appListeners.get(name)?.delete(listener)
    else appListeners.delete(name)
  }
  const where = () => {
    if (phone.location.permission === 'refused') return { errMsg: 'getLocation:fail auth deny' }
    return { latitude: phone.location.latitude, longitude: phone.location.longitude, accuracy: 30, horizontalAccuracy: 30, speed: -1 }
  }
  const system = { brand: 'devtools', model: 'phone', pixelRatio: 2, screenWidth: 390, screenHeight: 844, windowWidth: 390, windowHeight: 756, statusBarHeight: 44, language: 'zh_CN', version: '8.0.50', system: 'Android 13', platform: 'android', SDKVersion: '3.6.0', fontSizeSetting: 16, safeArea: { left: 0, right: 390, top: 44, bottom: 810, width: 390, height: 766 } }

  const files = fileSystemManager(phone.files, later)
  const entering = ({ scene, path, query }: Entering) => ({ scene, path, query: { ...query }, referrerInfo: {} })

  const wx: Record<string, unknown> = {
    request: (options: RequestOptions) => phone.network.request(options),
    getNetworkType: done('getNetworkType', () => ({ networkType: phone.network.online ? 'wifi' : 'none' })),
    onNetworkStatusChange: (listener: Listener) => phone.network.onStatusChange(listener as never),
    offNetworkStatusChange: (listener?: Listener) => phone.network.offStatusChange(listener as never),
    onNetworkWeakChange: listen('onNetworkWeakChange'),
    offNetworkWeakChange: unlisten('onNetworkWeakChange'),

    setStorageSync: (key: string, value: unknown) => {
      const error = phone.storage.set(key, value)
      if (error) throw new Error(error)
    },
    getStorageSync: (key: string) => phone.storage.get(key).value ?? '',
    removeStorageSync: (key: string) => phone.storage.remove(key),
    clearStorageSync: () => phone.storage.clear(),
    getStorageInfoSync: () => ({ keys: phone.storage.keys, currentSize: 1, limitSize: 10240 }),
    setStorage: done('setStorage', (options) => {
      const error = phone.storage.set(String(options['key']), options['data'], options['encrypt'] === true)
      return error ? { errMsg: error } : {}
    }),
    getStorage: done('getStorage', (options) => {
      const key = String(options['key'])
      const held = phone.storage.get(key)
      if (phone.storage.unreadable || (held.found && phone.storage.isSealed(key) !== (options['encrypt'] === true))) return { errMsg: 'getStorage:fail internal error' }
      return held.found ? { data: held.value } : { errMsg: 'getStorage:fail data not found' }
    }),
    removeStorage: done('removeStorage', (options) => {
      phone.storage.remove(String(options['key']))
      return {}
    }),

    login: (options: Options = {}) => {
      phone.journal.push({ api: 'login', options: withoutCallbacks(options) })
      const given = phone.code('log-in').then(
        (code) => ({ errMsg: 'login:ok', code }),
        () => ({ errMsg: 'login:fail internet disconnected' }),
      )
      if (!options.success && !options.fail && !options.complete) return given.then((result) => say(undefined, result))
      return void given.then((result) => say(options, result))
    },

    getRandomValues: done('getRandomValues', (options) => {
      const bytes = new Uint8Array(Number(options['length']))
      webcrypto.getRandomValues(bytes)
      return { randomValues: bytes.buffer }
    }),
    getUserCryptoManager: () => ({ getRandomValues: (options: Options) => (wx['getRandomValues'] as (o: Options) => unknown)(options) }),

    makePhoneCall: done('makePhoneCall'),
    sendSms: done('sendSms'),
    vibrateShort: done('vibrateShort'),
    vibrateLong: done('vibrateLong'),
    showToast: done('showToast'),
    hideToast: done('hideToast'),
    showLoading: done('showLoading'),
    hideLoading: done('hideLoading'),
    setNavigationBarTitle: done('setNavigationBarTitle'),
    pageScrollTo: done('pageScrollTo'),
    setClipboardData: done('setClipboardData'),
    chooseMedia: done('chooseMedia', (options) => chooseMedia(phone.album, phone.files, options)),
    getImageInfo: done('getImageInfo', (options) => imageInfo(phone.files, options)),
    compressImage: done('compressImage', (options) => compressImage(phone.files, options)),
    getFileSystemManager: () => files,
    openDocument: done('openDocument', (options) => openDocument(phone.shown, phone.files, options)),
    getLocation: done('getLocation', where),
    getFuzzyLocation: done('getFuzzyLocation', where),
    getSetting: done('getSetting', () => ({ authSetting: { 'scope.userLocation': phone.location.permission === 'granted' }, subscriptionsSetting: { mainSwitch: phone.subscriptions.allowed } })),
    authorize: done('authorize'),
    openSetting: done('openSetting'),
    requestSubscribeMessage: answered('requestSubscribeMessage', (options) => askToSubscribe(phone, options['tmplIds'])),

    getPrivacySetting: done('getPrivacySetting', () => ({ needAuthorization: !phone.privacy.agreed, privacyContractName: '《用户隐私保护指引》' })),
    openPrivacyContract: done('openPrivacyContract'),
    onNeedPrivacyAuthorization: listen('onNeedPrivacyAuthorization'),
    requirePrivacyAuthorize: done('requirePrivacyAuthorize', () => (phone.privacy.agreed ? {} : { errMsg: 'requirePrivacyAuthorize:fail privacy permission is not authorized', errno: 104 })),

    navigateTo: (options: Options) => phone.navigate('navigateTo', options),
    redirectTo: (options: Options) => phone.navigate('redirectTo', options),
    reLaunch: (options: Options) => phone.navigate('reLaunch', options),
    switchTab: (options: Options) => phone.navigate('switchTab', options),
    navigateBack: (options: Options = {}) => phone.navigate('navigateBack', options),

    getSystemInfoSync: () => ({ ...system, fontSizeScaleFactor: phone.fontSizeScaleFactor }),
    getSystemInfo: done('getSystemInfo', () => ({ ...system })),
    getAppBaseInfo: () => ({ SDKVersion: '3.6.0', language: 'zh_CN', version: '8.0.50', theme: 'light', fontSizeSetting: 16 * phone.fontSizeScaleFactor, fontSizeScaleFactor: phone.fontSizeScaleFactor }),
    getWindowInfo: () => system,
    getDeviceInfo: () => ({ brand: 'devtools', model: 'phone', system: 'Android 13', platform: 'android' }),
    getMenuButtonBoundingClientRect: () => ({ width: 87, height: 32, left: 295, top: 48, right: 382, bottom: 80 }),
    getLaunchOptionsSync: () => entering(launched),
    getEnterOptionsSync: () => entering(phone.entered),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    canIUse: (name: string) => name.split('.')[0]! in wx,
    nextTick: (callback: () => void) => later(callback),
    createSelectorQuery: () => phone.query(),
    getUpdateManager: () => ({ onCheckForUpdate: () => undefined, onUpdateReady: () => undefined, onUpdateFailed: () => undefined, applyUpdate: () => undefined }),
    getLogManager: () => ({ log: () => undefined, info: () => undefined, warn: () => undefined }),
    exitMiniProgram: done('exitMiniProgram'),
    env: { USER_DATA_PATH },
  }
  for (const event of ['AppShow', 'AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'WindowResize', 'KeyboardHeightChange']) {
    wx[`on${event}`] = listen(event)
    wx[`off${event}`] = unlisten(event)
  }
  wx['$emit'] = (event: string, ...values: unknown[]) => {
    for (const listener of [...(appListeners.get(event) ?? [])]) listener(...values)
  }
  return wx
}

const withoutCallbacks = (options: Options): unknown => Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function'))
