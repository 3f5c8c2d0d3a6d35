import type { StaffRole } from '../staff/staff'

type Relation = 'anyone' | 'press-holder' | 'provider' | StaffRole

const officersOnDuty = ['township-duty', 'township-deputy', 'county-duty', 'city-duty'] as const
const allStaff = [...officersOnDuty, 'supervisor', 'administrator'] as const

/**
 * Who may ask for what: the only table of rights. Deny by default; a role acts inside its own area only,
 * and `availableActions` of the aggregate adds what its state allows.
 */
export const authority = {
  'health.read': ['anyone'],
  'policy.read': ['anyone'],
  'words.read': ['anyone'],
  'urgent-relief.request': ['anyone'],
  'urgent-relief.follow': ['press-holder'],
  'urgent-relief.answer-safety': ['press-holder'],
  'urgent-relief.add': ['press-holder'],
  'session.open': ['anyone'],
  'session.close': allStaff,
  'staff.me': allStaff,
  'staff.change-password': allStaff,
  'staff.manage': ['administrator'],
  'urgent-board.read': [...officersOnDuty, 'supervisor'],
  'urgent-ticket.read': [...officersOnDuty, 'supervisor'],
  'urgent-ticket.claim': officersOnDuty,
  'urgent-ticket.renew-lease': officersOnDuty,
  'urgent-ticket.record-contact': officersOnDuty,
  'urgent-ticket.record-aid': officersOnDuty,
  'urgent-ticket.ask-safety': officersOnDuty,
  'urgent-ticket.close': officersOnDuty,
  'urgent-ticket.hand-over': officersOnDuty,
  'urgent-ticket.rank': officersOnDuty,
  'urgent-ticket.move': officersOnDuty,
  'access-record.read': ['supervisor'],
  'duty-rota.read': [...officersOnDuty, 'supervisor', 'administrator'],
  'provider.voice-call-event': ['provider'],
  'provider.inbound-sms': ['provider'],
  'provider.sms-receipt': ['provider'],
} as const satisfies Record<string, readonly Relation[]>

export type Action = keyof typeof authority
