import { sealedStorage } from '@/platform/storage'

const places = ['doudi.session', 'doudi.drafts'] as const
export type Place = (typeof places)[number]

/** What is kept as far as it is known here; a place that was emptied is known, too. */
const held = new Map<Place, string | undefined>()

const recall = (place: Place) =>
  sealedStorage.change(place, (before) => {
    if (!held.has(place)) held.set(place, before)
    return held.get(place)
  })

const opened = Promise.all(places.map(recall)).then(() => undefined)
let turn: Promise<unknown> = opened
const waiting = new Set<Place>()

/** What is known here goes to the phone, after whatever is on its way there; of what changes meanwhile only the last. */
function put(place: Place, text: string | undefined): void {
  held.set(place, text)
  if (waiting.has(place)) return
  waiting.add(place)
  turn = turn.then(() => {
    waiting.delete(place)
    return sealedStorage.change(place, () => held.get(place))
  })
}

/** Small texts of one officer's session; the phone keeps them, sealed, over a closed app until the officer leaves. */
export const keep = {
  /** What an earlier life of the app kept is known from then on. */
  opened,
  read: (place: Place): string | undefined => held.get(place),
  write: (place: Place, text: string): void => put(place, text),
  erase: (place: Place): void => put(place, undefined),
}
