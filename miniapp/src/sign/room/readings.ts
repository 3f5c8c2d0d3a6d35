import type { DocumentId } from '@domain/ids'
import type { ConsentPurpose } from '@domain/signing/document'

/** How somebody took note of a paper, and what they ticked: only what was done on this phone since the app was opened, so that no address can tick for anybody. */
export interface Reading {
  how: 'read' | 'heard'
  purposes: readonly ConsentPurpose[]
}

const readings = new Map<DocumentId, Reading>()
let device: 'own' | 'shared' | undefined

export const readingOf = (document: DocumentId): Reading | undefined => readings.get(document)
export const noteReading = (document: DocumentId, reading: Reading): void => void readings.set(document, reading)

/** Whose phone this is, as its holder said once. */
export const knownDevice = (): 'own' | 'shared' | undefined => device
export const noteDevice = (whose: 'own' | 'shared'): void => {
  device = whose
}

/** The next person on this phone is asked everything anew. */
export function forgetReadings(): void {
  readings.clear()
  device = undefined
}
