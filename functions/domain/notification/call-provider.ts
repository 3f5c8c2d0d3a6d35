/** `refused`: the provider said no. `not-sent`: it certainly did not take it, so it may be tried again. `in-doubt`: it may have taken it. */
export type ProviderAnswer = { ok: true; body: Record<string, unknown> } | { ok: false; failure: 'refused' | 'not-sent' | 'in-doubt'; code: string }

/** One action of a provider with its parameters, over whatever wire. Never throws for the provider's or the network's sake. */
export type CallProvider = (action: string, parameters: Record<string, string>) => Promise<ProviderAnswer>
