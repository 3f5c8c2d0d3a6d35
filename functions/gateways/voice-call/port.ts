/** What became of a hand-over: `refused` will never be taken this way, `not-sent` may be tried again, `in-doubt` may ring. */
export type VoiceCallOutcome = { outcome: 'sent'; receipt: string } | { outcome: 'refused' | 'not-sent' | 'in-doubt'; code: string }

export interface VoiceCall {
  /** Rings a mobile or landline and reads the filed template aloud; what is answered or pressed is reported later with `reference` (≤ 64). Never throws for the provider's sake. */
  ring: (call: { phone: string; template: string; parameters: Record<string, string>; reference: string }) => Promise<VoiceCallOutcome>
}

export interface VoiceCallSettings {
  /** codes of the filed templates by our names */
  templates: Readonly<Record<string, string>>
}
