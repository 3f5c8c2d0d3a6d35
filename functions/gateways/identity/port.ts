import type { PhoneOwner } from '../../domain/identity/recognise'

/**
 * What an identity service says of a name with an ID number. `evidence`: its own reference of the answer. `not-in-library`: it knows nobody of that number,
 * which also happens to people whose papers are old or special. `not-reached`: it said nothing, and nothing follows from that.
 */
export type IdentityAnswer = { answer: 'match'; phoneOwner: PhoneOwner; evidence: string } | { answer: 'mismatch' } | { answer: 'not-in-library' } | { answer: 'not-reached'; code: string }

export interface IdentityService {
  /** Never throws for the service's or the network's sake. */
  check: (person: { name: string; idNumber: string; phone: string }) => Promise<IdentityAnswer>
}

/** Undefined until the service's operator has given them to us. */
export type IdentityCredentials = { account: string; secret: string } | undefined
