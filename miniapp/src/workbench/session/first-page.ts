import { may } from './may'
import type { WorkbenchPage } from './pages'
import type { Me } from './session'

/** Where an officer begins: at what waits for them. */
export function firstPage(me: Me): WorkbenchPage {
  if (me.mustChangePassword) return 'password'
  if (may(me.role, 'urgent-board.read')) return 'board'
  return may(me.role, 'case-list.read') ? 'cases' : 'accounts'
}
