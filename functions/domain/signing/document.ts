/** The three papers of every application: F2 check authorisation, F3 commitment, F4 notice to applicant. */
export const documentKinds = ['check-authorisation', 'commitment', 'notice-to-applicant'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Purposes that need a tick of their own (PIPL 14, 29): asking sources about the signer, keeping what they answer, asking again at re-checks. */
export const consentPurposes = ['check-sources', 'sensitive-data', 're-check'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

/** How far one person of the household is: nobody waits for `not-needed` (a child, whose guardian signs in their name, shows the guardian's state) or `unreachable`. */
export const signerStates = ['waiting', 'entered', 'signed', 'not-signing', 'unreachable'] as const
export type SignerState = (typeof signerStates)[number]
