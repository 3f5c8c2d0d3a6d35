import type { Change } from '@/platform/storage'

export interface EndingsDeps {
  change: (make: (before: string | undefined) => string | undefined) => Promise<Change>
  /** Ends one session at the server; whether it is over there for certain. */
  end: (token: string) => Promise<boolean>
}

export interface Endings {
  /** This session is to end, whenever the server can be told. */
  owe(token: string): Promise<void>
  /** Tells the server; whether nothing is left to tell. */
  deliver(): Promise<boolean>
}

/** Sessions that were left on this phone and are still to be ended at the server: kept until it knows, so that nobody stays signed in for want of a network. */
export function endings({ change, end }: EndingsDeps): Endings {
  let turn: Promise<unknown> = Promise.resolve()
  let memory: readonly string[] = []
  let delivering: Promise<boolean> | undefined
  /** One change after the other; where the phone keeps nothing, the open app does. */
  const alter = (make: (owed: readonly string[]) => readonly string[]): Promise<readonly string[]> => {
    const done = turn.then(async () => {
      let after = memory
      const outcome = await change((text) => {
        after = make([...new Set([...tokensIn(text), ...memory])])
        return after.length === 0 ? undefined : JSON.stringify(after)
      })
      if (outcome === 'unread') after = make(memory)
      memory = outcome === 'kept' ? [] : after
      return after
    })
    turn = done
    return done
  }
  const tellAll = async (): Promise<boolean> => {
    const tried = new Set<string>()
    for (;;) {
      const left = await alter((owed) => owed)
      const next = left.find((token) => !tried.has(token))
      if (next === undefined) return left.length === 0
      tried.add(next)
      if (await end(next)) await alter((owed) => owed.filter((token) => token !== next))
    }
  }
  return {
    async owe(token) {
      await alter((owed) => [...owed, token])
    },
    deliver() {
      delivering ??= tellAll().finally(() => {
        delivering = undefined
      })
      return delivering
    },
  }
}

function tokensIn(text: string | undefined): readonly string[] {
  try {
    const held: unknown = JSON.parse(text ?? '')
    return Array.isArray(held) ? held.filter((token) => typeof token === 'string') : []
  } catch {
    return []
  }
}
