import { useEffect, useRef, useState } from 'react'
import { serverNow } from '@/platform/clock'
import { readWorklist } from '../api/cases'
import { useHidden } from '../hands/use-hidden'
import { afterAnswer, afterFailure, emptyList, type ListState } from './list-state'

const SEEN = 4_000
const HIDDEN = 30_000

/** The worklist, asked for again and again: at once after an act or when the page is seen again, slower while nobody looks. */
export function useWorklist(): { listed: ListState; again: () => void } {
  const [listed, setListed] = useState<ListState>(emptyList)
  const hidden = useHidden()
  const cursor = useRef<string | undefined>(undefined)
  const [nudge, setNudge] = useState(0)

  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const answer = await readWorklist(cursor.current)
      if (over) return
      if (answer.ok) {
        cursor.current = answer.value.cursor
        const { value } = answer
        setListed((before) => afterAnswer(before, value, serverNow()))
      } else setListed(afterFailure)
      timer = setTimeout(look, hidden ? HIDDEN : SEEN)
    }
    void look()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [hidden, nudge])

  return { listed, again: () => setNudge((before) => before + 1) }
}
