import type { Instant } from '../instant'

/** Subscription templates that a resident can accept. */
export const newsTemplates = ['case-news'] as const
export type NewsTemplate = (typeof newsTemplates)[number]

/** `one-time`: each accept is good for one message. `long-term`: one accept until the person says no. */
export const grantKinds = ['one-time', 'long-term'] as const
export type GrantKind = (typeof grantKinds)[number]

/** What the phone says of the person's choice; `ban` and `filter` are WeChat's own doing. */
export const grantResults = ['accept', 'reject', 'ban', 'filter'] as const
export type GrantResult = (typeof grantResults)[number]

/** What we believe that one WeChat account lets us send of one template; the truth is WeChat's alone. */
export interface Grant {
  kind: GrantKind
  /** one-time messages still accepted */
  count: number
  state: 'granted' | 'exhausted' | 'rejected'
  acceptedAt?: Instant
  rejectedAt?: Instant
  sentAt?: Instant
  /** grows with every change; expected by every write */
  version: number
}

/** `sent`: WeChat took a message. `not-accepted`: it said that the person takes none (43101). */
export type GrantNews = GrantResult | 'sent' | 'not-accepted'

/** Whether a message is worth a try: something is granted, or we know nothing. */
export const isWorthTrying = (grant: Grant | undefined): boolean => grant === undefined || grant.state === 'granted'

/** The belief after the news; the same one when the news says nothing about it. */
export function afterNews(grant: Grant | undefined, kind: GrantKind, news: GrantNews, at: Instant): Grant | undefined {
  // A template that changed its kind begins anew: what was accepted before was accepted of another sort.
  const known = grant?.kind === kind ? grant : undefined
  const before: Grant = known ?? { kind, count: 0, state: 'exhausted', version: 0, ...(grant && { version: grant.version }) }
  const next = (change: Partial<Grant>): Grant => ({ ...before, ...change, version: before.version + 1 })
  const longTerm = kind === 'long-term'
  switch (news) {
    case 'accept':
      return next({ state: 'granted', acceptedAt: at, ...(!longTerm && { count: before.count + 1 }) })
    case 'reject':
      return next({ rejectedAt: at, ...((longTerm || before.count === 0) && { state: 'rejected' }) })
    case 'sent': {
      if (longTerm) return next({ state: 'granted', sentAt: at })
      // Sent on a grant that we never heard of: there may be more of them.
      if (!known) return grant
      const count = Math.max(0, before.count - 1)
      return next({ count, sentAt: at, ...(count === 0 && { state: 'exhausted' }) })
    }
    case 'not-accepted':
      return next({ count: 0, state: longTerm ? 'rejected' : 'exhausted' })
    case 'ban':
    case 'filter':
      return grant
  }
}
