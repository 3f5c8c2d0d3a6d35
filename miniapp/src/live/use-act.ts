import type { Result } from '@domain/result'
import { say } from '@words'
import { useRef, useState } from 'react'
import { randomHex } from '@/platform/random'
import type { Refusal } from '@/platform/request'

export interface Act {
  busy: boolean
  /** why the last act did not count */
  refusal?: Refusal
  /** Does it once; answers what came of it, undefined when it was refused or another act is on its way. The same `what` that got no answer goes out again under its own key, so that it counts once. */
  run<Value>(what: string, send: (key: string) => Promise<Result<Value, Refusal>>): Promise<Value | undefined>
  forget(): void
}

/** What a person does to something on the server, one act at a time. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const under = useRef(false)
  const open = useRef<{ what: string; key: string }>()
  const send = async <Value>(what: string, ask: (key: string) => Promise<Result<Value, Refusal>>): Promise<Value | undefined> => {
    try {
      if (open.current?.what !== what) open.current = { what, key: await randomHex(16) }
      const answer = await ask(open.current.key)
      if (answer.ok || (answer.refusal.code !== 'no-network' && answer.refusal.code !== 'unreadable')) open.current = undefined
      if (answer.ok) return answer.value
      setRefusal(answer.refusal)
    } catch {
      setRefusal({ code: 'unreadable', title: say('kit.failed'), fields: [] })
    }
    return undefined
  }
  return {
    busy,
    ...(refusal && { refusal }),
    async run(what, ask) {
      if (under.current) return undefined
      under.current = true
      setBusy(true)
      setRefusal(undefined)
      const value = await send(what, ask)
      under.current = false
      setBusy(false)
      return value
    },
    forget: () => setRefusal(undefined),
  }
}
