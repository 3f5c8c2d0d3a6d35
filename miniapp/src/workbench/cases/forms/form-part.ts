import type { CaseForOfficer } from '@contract/case-work'
import type { Wrong } from './act-of'
import type { Typed } from './typed'

/** What every part of a form is given. */
export interface FormPart {
  shown: CaseForOfficer
  typed: Typed
  wrong: Wrong
  /** grows when texts were put in or moved by something else than typing: fields then begin anew */
  turn: number
  onType: (field: string, text: string) => void
  /** puts several fields in at once */
  onFill: (typed: Typed) => void
}
