import type { StaffId } from '../../domain/ids'
import type { TicketEvent, UrgentTicket } from '../../domain/urgent-relief/ticket'
import type { UrgentDeps } from './deps'

/** Names of the officers who stand in a ticket or its history, read for one request and kept no longer. */
export async function staffNames({ staff }: Pick<UrgentDeps, 'staff'>, tickets: readonly Pick<UrgentTicket, 'owner'>[], events: readonly TicketEvent[] = []): Promise<(id: StaffId) => string | undefined> {
  const ids = [...tickets.flatMap(({ owner }) => (owner ? [owner.officer] : [])), ...events.flatMap((event) => ('officer' in event ? [event.officer] : [])), ...events.flatMap((event) => (event.type === 'handed-over' ? [event.to] : []))]
  const accounts = ids.length > 0 ? await staff.getMany(ids) : new Map()
  return (id) => accounts.get(id)?.name
}
