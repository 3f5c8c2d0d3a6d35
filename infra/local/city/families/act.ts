import type { Programme } from '../../../../functions/domain/programmes/programme'
import type { Circumstances } from './answers'

/** One thing that the family or an officer of its township or county did. `applies`: fills everything, everybody signs, and it is sent. */
export type FamilyAct =
  | { do: 'begins'; fields: number }
  | { do: 'opens the room'; signs?: boolean }
  | { do: 'applies'; photo?: boolean }
  | { do: 'asks'; items: readonly { what: string; why: 'source-silent' | 'outdated' | 'no-source' }[] }
  | { do: 'answers'; words: string }
  | { do: 'certifies'; member: string; reason: string }
  | { do: 'accepts' }
  | { do: 'investigates' }
  | { do: 'corrects'; correction: { fact: 'monthlyIncome' | 'savings'; value: number }; reason: string }
  | { do: 'pauses'; because: string }
  | { do: 'gives an opinion'; programme: Programme; view: 'grant' | 'refuse'; reasons: readonly string[] }
  | { do: 'puts up the notice'; place: string }
  | { do: 'confirms' }
  | { do: 'refuses'; reasons: readonly string[] }

/** One invented family's way through an application: what it says of itself, and what happened how many days before the seed's end. */
export interface FamilyStory {
  /** of the register; also what its keys are derived from */
  family: string
  /** which of the township's villages */
  village: number
  told: Circumstances
  /** earliest first */
  course: readonly (readonly [daysAgo: number, ...acts: FamilyAct[]])[]
}
