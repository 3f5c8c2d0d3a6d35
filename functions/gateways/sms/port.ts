/** What became of a hand-over: `refused` will never be taken this way, `not-sent` may be tried again, `in-doubt` may have arrived. */
export type SmsOutcome = { outcome: 'sent'; receipt: string } | { outcome: 'refused' | 'not-sent' | 'in-doubt'; code: string }

export interface Sms {
  /** Mainland mobile only. `template` names one filed with the provider, `parameters` fill it, `reference` (≤ 64) comes back in its reports. Never throws for the provider's sake. */
  send: (sms: { phone: string; template: string; parameters: Record<string, string>; reference: string }) => Promise<SmsOutcome>
}

export interface SmsSettings {
  signName: string
  /** codes of the filed templates by our names */
  templates: Readonly<Record<string, string>>
}
