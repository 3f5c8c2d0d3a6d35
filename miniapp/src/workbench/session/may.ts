import { type Action, authority } from '@domain/access/authority'
import type { StaffRole } from '@domain/staff/staff'

/** Whether the authority file lets this role ask for it at all: what the menu shows. The server decides each request. */
export function may(role: StaffRole, action: Action): boolean {
  return (authority[action] as readonly string[]).includes(role)
}
