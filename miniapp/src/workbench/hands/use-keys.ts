import type { KeyPress } from '../board/keys'

/** weapp has no keyboard of its own. */
export function useKeys(_onKey: (press: KeyPress) => boolean): void {}
