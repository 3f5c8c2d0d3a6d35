import type { TicketForOfficer } from '@contract/urgent-board'
import type { ReadPurpose } from '@domain/access/read-purpose'
import type { PressKey } from '@domain/ids'
import { openTicket } from '../api/urgent-board'
import { useOpened } from '../hands/use-opened'

/** One opened ticket; on the board as long as it is not closed. */
export function useTicket(id: PressKey, purpose: ReadPurpose, onBoard: number | 'absent' | undefined) {
  return useOpened<TicketForOfficer>({ id, listed: onBoard, open: (seen) => openTicket(id, purpose, seen), over: ({ status }) => status === 'closed' })
}
