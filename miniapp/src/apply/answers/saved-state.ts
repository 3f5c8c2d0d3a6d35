import type { Answering } from './answer-queue'

/** `saved`: the server has every word. `saving`: on its way. `waiting`: this phone keeps it until there is a network. `no-room`: only the open page has it. `not-taken`: the server does not take one as it is. */
export type SavedState = 'saved' | 'saving' | 'waiting' | 'no-room' | 'not-taken'

export function savedState({ waiting: { waiting }, kept, trouble }: Answering): SavedState {
  if (waiting.length === 0) return 'saved'
  if (waiting.every(({ refused }) => refused)) return 'not-taken'
  if (!kept) return 'no-room'
  return trouble ? 'waiting' : 'saving'
}
