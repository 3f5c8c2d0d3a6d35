import { scenes } from './entering'
import { PhoneFiles } from './phone-files'
import { selectorQuery } from './selector-query'
import type { PhoneState } from './wx'

/** A phone as it comes out of its box: the person lets the app know where they are and has agreed to its privacy guide. */
export function freshState(own: Pick<PhoneState, 'storage' | 'network' | 'openid' | 'code' | 'tellCity' | 'navigate'> & Partial<Pick<PhoneState, 'query'>>): PhoneState {
  return {
    gesture: false,
    location: { permission: 'granted', latitude: 30, longitude: 120 },
    privacy: { declared: true, agreed: true },
    fontSizeScaleFactor: 1,
    subscriptions: { allowed: true, answers: {} },
    journal: [],
    files: new PhoneFiles(),
    album: [],
    shown: [],
    entered: { scene: scenes['chat-list'], path: '', query: {} },
    query: () => selectorQuery(() => undefined),
    ...own,
  }
}
