import type { ReachWay, Hardship } from '../../../../functions/domain/urgent-relief/help-request'
import type { AidKind, ClosingOutcome, ContactResult, Rank, SafetyAnswer } from '../../../../functions/domain/urgent-relief/ticket'

/** When something happened: minutes before the seed's end, or a time of day in China some days before it. */
export type When = { minutesAgo: number } | { daysAgo: number; time: string }

/** One thing an officer or the person did, minutes after the press; `by` is a log-in name. */
export type Act = { after: number } & (
  | { do: 'claim'; by: string }
  /** picks up the automated call and presses 1 */
  | { do: 'press-1'; by: string }
  | { do: 'contact'; by: string; result: ContactResult; note?: string }
  | { do: 'aid'; by: string; aid: AidKind[]; note?: string }
  | { do: 'ask'; by: string }
  | { do: 'close'; by: string; outcome: ClosingOutcome; note?: string }
  | { do: 'hand-over'; by: string; to: string }
  | { do: 'rank'; by: string; rank: Rank; reason: string }
  | { do: 'move'; by: string; area: string; reason: string }
  /** nobody does anything; what falls due until then happens */
  | { do: 'wait' }
  | { do: 'answer'; answer: SafetyAnswer }
  | { do: 'add'; text: string }
)

/** One press of the invented history. Nobody in it is real. */
export interface Story {
  /** also what its keys are derived from */
  id: string
  name: string
  /** for the city's page */
  told: string
  when: When
  arrives: 'app' | 'sms'
  forWhom: 'self' | 'someone-else'
  hardship: Hardship
  /** township, and which of its villages */
  township: string
  village: number
  words?: string
  way: ReachWay
  phone?: string
  note?: string
  acts: readonly Act[]
}
