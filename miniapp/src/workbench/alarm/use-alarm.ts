import { say } from '@words'
import { useEffect, useRef, useState } from 'react'
import { storage } from '@/platform/storage'
import { onTouch } from '../hands/on-touch'
import { beeper } from './beep'
import { useTitle } from './use-title'

const KEY = 'workbench-sound'

export type Sound = 'on' | 'off' | 'blocked'

/**
 * Sounds and flashes the window's title when a ticket arrives that nobody has taken. The choice is remembered;
 * `blocked` means that the browser still wants one press before it lets the page sound, and is never shown as "on".
 */
export function useAlarm(arrived: readonly string[], waiting: number): { sound: Sound; toggle: () => void; hear: () => void } {
  const [wanted, setWanted] = useState(() => storage.read(KEY) !== 'off')
  const [awake, setAwake] = useState(() => beeper.awake())
  const [flashing, setFlashing] = useState(0)
  const latest = useRef({ wanted })
  latest.current = { wanted }

  useEffect(() => {
    if (!wanted || awake) return
    const wake = () => void beeper.wake().then(setAwake)
    wake()
    return onTouch(wake)
  }, [wanted, awake])

  useEffect(() => {
    if (arrived.length === 0) return
    setFlashing((before) => before + arrived.length)
    if (latest.current.wanted) beeper.beep()
  }, [arrived])

  useEffect(() => {
    if (waiting === 0) setFlashing(0)
  }, [waiting])
  useEffect(() => (flashing > 0 ? onTouch(() => setFlashing(0)) : undefined), [flashing])

  const calm = waiting > 0 ? `${say('workbench.title.waiting', { count: waiting })} · ${say('workbench.nav.board')}` : say('workbench.name')
  useTitle(calm, flashing > 0 ? say('workbench.title.arrived', { count: flashing }) : undefined)

  const hear = () =>
    void beeper.wake().then((may) => {
      setAwake(may)
      beeper.beep()
    })
  const toggle = () => {
    if (wanted && !awake) {
      hear()
      return
    }
    storage.write(KEY, wanted ? 'off' : 'on')
    setWanted(!wanted)
    if (!wanted) hear()
  }
  return { sound: wanted ? (awake ? 'on' : 'blocked') : 'off', toggle, hear }
}
