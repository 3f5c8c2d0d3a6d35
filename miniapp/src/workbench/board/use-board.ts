import { useEffect, useRef, useState } from 'react'
import { serverNow } from '@/platform/clock'
import { readBoard } from '../api/urgent-board'
import { useHidden } from '../hands/use-hidden'
import { afterAnswer, afterFailure, type BoardState, emptyBoard } from './board-state'

const SEEN = 1_500
const HIDDEN = 10_000

/** The wall, asked for again and again: at once after a failure or when the page is seen again, slower while nobody looks. */
export function useBoard(): { board: BoardState; again: () => void } {
  const [board, setBoard] = useState<BoardState>(emptyBoard)
  const hidden = useHidden()
  const cursor = useRef<string | undefined>(undefined)
  const [nudge, setNudge] = useState(0)

  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const answer = await readBoard(cursor.current)
      if (over) return
      if (answer.ok) {
        cursor.current = answer.value.cursor
        const { value } = answer
        setBoard((before) => afterAnswer(before, value, serverNow()))
      } else setBoard(afterFailure)
      timer = setTimeout(look, hidden ? HIDDEN : SEEN)
    }
    void look()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [hidden, nudge])

  return { board, again: () => setNudge((before) => before + 1) }
}
