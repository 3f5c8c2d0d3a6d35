/** The three papers of every application: F2 check authorisation, F3 commitment, F4 notice to applicant. */
export const documentKinds = ['check-authorisation', 'commitment', 'notice-to-applicant'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Purposes that need a tick of their own (PIPL 14, 29): asking sources about the signer, keeping what they answer, asking again at re-checks. */
export const consentPurposes = ['check-sources', 'sensitive-data', 're-check'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** In which part somebody signs: as the one who applies, for themselves as another adult of the household, or in a child's name. */
export const paperParts = ['applicant', 'member', 'guardian'] as const
export type PaperPart = (typeof paperParts)[number]

/** Shapes of a paragraph. */
export const blockKinds = ['title', 'heading', 'text', 'item'] as const

/** One paragraph as it is read. `purpose`: it stands beside a tick of its own. */
export interface Block {
  kind: (typeof blockKinds)[number]
  text: string
  purpose?: ConsentPurpose
}

/**
 * How far one person of the household is. A child, whose guardian signs in their name, shows how far the guardian is. Nobody waits for `unreachable`
 * (an officer certifies it) or `not-needed` (policy asks no paper of them).
 */
export const signerStates = ['waiting', 'entered', 'signed', 'not-signing', 'unreachable', 'not-needed'] as const
export type SignerState = (typeof signerStates)[number]

/** What may not fit when a sealed paper is checked: its words, its PDF, the drawn mark, the seal's record, the signature over it, the seals around it. */
export const breakages = ['words', 'pdf', 'mark', 'seal', 'signature', 'chain'] as const
export type Breakage = (typeof breakages)[number]
