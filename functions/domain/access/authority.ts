import type { Assurance } from '../identity/assurance'
import type { StaffRole } from '../staff/staff'

/** An assurance stands for every resident who has proven at least that much. */
type Relation = 'anyone' | 'press-holder' | 'provider' | Assurance | StaffRole

const officersOnDuty = ['township-duty', 'township-deputy', 'county-duty', 'city-duty'] as const
const caseOfficers = ['township-officer', 'county-officer'] as const
const allStaff = [...officersOnDuty, ...caseOfficers, 'supervisor', 'administrator'] as const

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
  'resident-session.open': ['anyone'],
  'resident-session.send-code': ['anyone'],
  'resident-session.close': ['openid'],
  'resident.me': ['openid'],
  'resident.add-phone': ['openid'],
  'resident.prove-identity': ['phone'],
  'resident.leave-person': ['phone'],
  'application.start': ['real-name'],
  'application.list': ['real-name'],
  'application.fill': ['real-name'],
  'application.send-photo': ['real-name'],
  'application.invite': ['real-name'],
  'application.submit': ['real-name'],
  'invitation.look': ['anyone'],
  'invitation.enter': ['real-name'],
  'paper.read': ['real-name'],
  'paper.sign': ['real-name'],
  'case.follow': ['real-name'],
  'case.answer-supplement': ['real-name'],
  'inbox.read': ['real-name'],
  'case-list.read': [...caseOfficers, 'supervisor'],
  'case.read': [...caseOfficers, 'supervisor'],
  'case.ask-supplement': ['township-officer'],
  'case.accept': ['township-officer'],
  'case.start-investigation': ['township-officer'],
  'case.certify-unreachable': ['township-officer'],
  'case.correct-fact': caseOfficers,
  'case.pause': caseOfficers,
  'case.give-opinion': ['township-officer'],
  'case.start-publicity': ['township-officer'],
  'case.end-publicity': ['township-officer'],
  'case.send-back': ['county-officer'],
  'case.confirm': ['county-officer'],
  'case.refuse': ['county-officer'],
  'provider.voice-call-event': ['provider'],
  'provider.inbound-sms': ['provider'],
  'provider.sms-receipt': ['provider'],
} as const satisfies Record<string, readonly Relation[]>

export type Action = keyof typeof authority
