import { openSigningRoom as route } from '@contract/signing'
import type { ApplicationId } from '@domain/ids'
import { useCallback, useState } from 'react'
import { openSigningRoom, readSigningBoard } from '@/api/signing'
import { type Act, useAct } from '@/live/use-act'
import { type Live, useLive } from '@/live/use-live'
import { useOnShow } from '@/live/use-on-show'
import type { Board } from './board-view'

const PAUSE = 1_500

/** The applicant's board, asked again while it is looked at. Arriving prepares papers for the household as it is typed now, so that nobody signs what is no longer so. */
export function useBoard(application: ApplicationId): Live<Board> & { opening: Act; openAgain(): Promise<void> } {
  const [opened, setOpened] = useState(false)
  const opening = useAct()
  const open = async () => {
    if (await opening.run(route.name, (key) => openSigningRoom(application, key))) setOpened(true)
    live.ask()
  }
  useOnShow(() => void open())
  const read = useCallback((seen?: number) => readSigningBoard(application, seen), [application])
  const live = useLive<Board>(opened ? read : undefined, PAUSE)
  return { ...live, opening, openAgain: open }
}
