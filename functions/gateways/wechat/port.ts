/**
 * `not-accepted`: the person takes no (more) notices of this kind, so it is never tried again. `refused`: our fault, for a person to look at.
 * `not-sent` may be tried again, `in-doubt` may have arrived.
 */
export type WechatOutcome = { outcome: 'sent'; receipt: string } | { outcome: 'not-accepted' | 'refused' | 'not-sent' | 'in-doubt'; code: string }

export interface Wechat {
  /**
   * A subscription message. `template` is our name of one from the library; `fields` by WeChat's keys (`thing1`, `character_string2` …) must fit their kind,
   * an ill-formed one is a fault thrown before sending. `page` opens when it is touched. Never throws for WeChat's sake.
   */
  notify: (message: { openId: string; template: string; page: string; fields: Record<string, string> }) => Promise<WechatOutcome>
}

/** `not-confirmed`: the code is none, was used, or is not of this account; a new one may help. `busy`: nobody can know now. */
export type Confirmed = { outcome: 'confirmed'; value: string } | { outcome: 'not-confirmed' | 'busy'; code: string }

export interface WechatLogIn {
  /** The account behind a code of `wx.login`. Its session key is not kept. Never throws for WeChat's sake. */
  openIdOf: (code: string) => Promise<Confirmed>
  /** The mainland mobile behind a code of the getPhoneNumber button, which must be of the same account. Never throws for WeChat's sake. */
  phoneOf: (code: string, openId: string) => Promise<Confirmed>
}

export interface WechatSettings {
  appId: string
  appSecret: string
  /** ids of the library templates by our names */
  templates: Readonly<Record<string, string>>
}
