import type { BoardRow, TicketForOfficer } from '@contract/urgent-board'
import { MINUTE } from '@domain/instant'

/** A Tuesday evening in China. */
export const evening = 1_796_043_600_000

let count = 0

/** A ticket that waits since eight minutes, an hour left for the first contact. */
export function row(over: Partial<BoardRow> = {}): BoardRow {
  count += 1
  return {
    id: count.toString(16).padStart(32, '0'),
    number: String(100_000 + count),
    version: 1,
    status: 'waiting',
    hardship: 'no-food',
    rank: 2,
    protected: false,
    area: '990101001001',
    level: 'township',
    pressedAt: evening - 8 * MINUTE,
    stepUpDue: evening + 7 * MINUTE,
    contactDue: evening + 52 * MINUTE,
    ...over,
  }
}

export const officer = { id: 'a'.repeat(16), name: '周启明' }
export const colleague = { id: 'b'.repeat(16), name: '李若兰' }

export const ownedBy = ({ id, name }: { id: string; name: string }) => ({ id, name, since: evening - 5 * MINUTE, leaseUntil: evening + 25 * MINUTE })

/** The same ticket opened by an officer who may take it. */
export function ticket(over: Partial<TicketForOfficer> = {}): TicketForOfficer {
  return {
    ...row(),
    forWhom: 'self',
    place: { area: '990101001001', words: '文化礼堂北边第三家' },
    reach: { way: 'call', phone: '13900000001' },
    note: '家里两天没米了',
    aid: [],
    actions: ['claim', 'record-contact'],
    colleagues: [],
    timeline: [{ at: evening - 8 * MINUTE, type: 'pressed' }],
    ...over,
  }
}
