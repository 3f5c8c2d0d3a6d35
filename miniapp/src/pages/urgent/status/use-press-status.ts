import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { TicketForResident } from '@contract/urgent-relief'
import type { PressKey } from '@domain/ids'
import type { Instant } from '@domain/instant'
import type { OutgoingPress } from '@domain/urgent-relief/outgoing-press'
import { follow, type PressHandle } from '@/api/urgent-relief'
import { serverNow } from '@/platform/clock'
import { isHidden } from '@/platform/lifecycle'
import { queue, useFollowed, useOutgoing } from '@/urgent-queue'

const SEEN_PAUSE = 1_500
const HIDDEN_PAUSE = 15_000
const FAILED_PAUSE = 4_000

export type PressStatus =
  | { kind: 'outgoing'; press: OutgoingPress }
  /** `staleSince`: the last answers did not come, this was seen then */
  | { kind: 'ticket'; ticket: TicketForResident; handle: PressHandle; staleSince?: Instant }
  | { kind: 'loading' | 'no-network' | 'gone' }

/** What is known of a press of this phone: on the phone, or at the office, asked again every 1.5 seconds while it is looked at. */
export function usePressStatus(key: PressKey | undefined): { status: PressStatus; ask: () => void } {
  const outgoing = useOutgoing().find((press) => press.key === key)
  const followed = useFollowed().find(({ press }) => press.key === key)?.press
  const arrived = key ? queue.delivered(key) : undefined
  const secret = arrived?.secret ?? followed?.secret
  const [ticket, setTicket] = useState<TicketForResident>()
  const [trouble, setTrouble] = useState<'no-network' | 'gone'>()
  const answeredAt = useRef<Instant>(serverNow())
  const seen = useRef(true)
  const version = useRef<number>()
  const askNow = useRef(() => {})
  const closed = (ticket ?? arrived?.ticket)?.status === 'closed'

  useDidShow(() => {
    seen.current = true
    askNow.current()
  })
  useDidHide(() => {
    seen.current = false
  })

  useEffect(() => {
    if (!key || !secret) return undefined
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking = false
    const again = (pause: number) => {
      clearTimeout(timer)
      if (!over) timer = setTimeout(ask, pause)
    }
    const ask = async () => {
      if (asking || over) return
      asking = true
      const answer = await follow({ key, secret }, version.current)
      asking = false
      if (over) return
      if (answer.ok) {
        answeredAt.current = serverNow()
        setTrouble(undefined)
        if ('status' in answer.value) {
          version.current = answer.value.version
          setTicket(answer.value)
          void queue.seen(key, answer.value.status === 'closed' ? 'closed' : 'open')
        }
        again(seen.current && !isHidden() ? SEEN_PAUSE : HIDDEN_PAUSE)
      } else if (answer.refusal.code === 'not-found') {
        setTrouble('gone')
        void queue.seen(key, 'unknown')
      } else {
        setTrouble('no-network')
        again(FAILED_PAUSE)
      }
    }
    askNow.current = () => void ask()
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
      askNow.current = () => {}
    }
  }, [key, secret, closed])

  const ask = useCallback(() => askNow.current(), [])
  const known = ticket ?? arrived?.ticket
  if (outgoing) return { status: { kind: 'outgoing', press: outgoing }, ask }
  if (known && key && secret && trouble !== 'gone') return { status: { kind: 'ticket', ticket: known, handle: { key, secret }, ...(trouble && { staleSince: answeredAt.current }) }, ask }
  if (!key || !secret || trouble === 'gone') return { status: { kind: 'gone' }, ask }
  return { status: { kind: trouble ?? 'loading' }, ask }
}
