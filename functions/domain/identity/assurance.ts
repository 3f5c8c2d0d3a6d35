/** How surely we know who is there: the WeChat account, a telephone that is theirs, or the name of the ID card. Each holds those before it. */
export const assurances = ['openid', 'phone', 'real-name'] as const
export type Assurance = (typeof assurances)[number]

/** Whether `has` is as sure as `wanted` or surer. */
export const isAsSure = (has: Assurance, wanted: Assurance): boolean => assurances.indexOf(has) >= assurances.indexOf(wanted)
