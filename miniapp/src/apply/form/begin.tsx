import { WishSchema } from '@domain/programmes/programme'
import { say } from '@words'
import { useEffect, useRef, useState } from 'react'
import { startApplication } from '@/api/application'
import { goInstead } from '@/platform/navigation'
import { randomHex } from '@/platform/random'
import type { Refusal } from '@/platform/request'
import { PageShell } from '@/ui/page-shell'
import { PageState } from '@/ui/page-state'
import { Refused } from '@/ui/refused'
import { queueOf } from '../answers/queues'

const notHeard = (): Refusal => ({ code: 'unreadable', title: say('kit.failed'), fields: [] })

/** Begins an application, or goes on with the open one, whose answers stand; `wish`, where given, is the first answer of a new one. */
export function Begin({ wish }: { wish?: string }) {
  const [refusal, setRefusal] = useState<Refusal>()
  const [tries, setTries] = useState(0)
  const key = useRef<Promise<string>>()
  useEffect(() => {
    let left = false
    const begin = async () => {
      key.current ??= randomHex(16)
      const begun = await startApplication(await key.current)
      if (left) return
      if (!begun.ok) return setRefusal(begun.refusal)
      const { id, continued } = begun.value
      const asked = WishSchema.safeParse(wish)
      if (asked.success && !continued) await queueOf(id).give([{ field: 'wish', value: asked.data }])
      goInstead('form', { application: id })
    }
    begin().catch(() => {
      key.current = undefined
      setRefusal(notHeard())
    })
    return () => {
      left = true
    }
  }, [wish, tries])
  const again = () => {
    setRefusal(undefined)
    setTries(tries + 1)
  }
  return <PageShell title={say('form.step.wish')}>{refusal ? <Refused refusal={refusal} onAgain={again} /> : <PageState kind="loading" title={say('fill.opening')} />}</PageShell>
}
