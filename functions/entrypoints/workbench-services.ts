import { addStaffService } from '../services/staff/add-staff'
import { changePasswordService } from '../services/staff/change-password'
import { closeSessionService } from '../services/staff/close-session'
import { listStaffService } from '../services/staff/list-staff'
import { readMeService } from '../services/staff/me'
import { moveStaffService } from '../services/staff/move-staff'
import { type OpenSessionDeps, openSessionService } from '../services/staff/open-session'
import { resetCredentialsService } from '../services/staff/reset-credentials'
import { suspendStaffService } from '../services/staff/suspend-staff'
import type { CaseDeps } from '../services/case-work/deps'
import { askSafetyService } from '../services/urgent-relief/ask-safety'
import { claimTicketService } from '../services/urgent-relief/claim-ticket'
import { closeTicketService } from '../services/urgent-relief/close-ticket'
import type { UrgentDeps } from '../services/urgent-relief/deps'
import { handOverTicketService } from '../services/urgent-relief/hand-over-ticket'
import { moveTicketService } from '../services/urgent-relief/move-ticket'
import { openTicketService } from '../services/urgent-relief/open-ticket'
import { rankTicketService } from '../services/urgent-relief/rank-ticket'
import { readAccessRecordsService } from '../services/urgent-relief/read-access-records'
import { readBoardService } from '../services/urgent-relief/read-board'
import { readDutyRotaService } from '../services/urgent-relief/read-duty-rota'
import { recordAidService } from '../services/urgent-relief/record-aid'
import { recordContactService } from '../services/urgent-relief/record-contact'
import { renewLeaseService } from '../services/urgent-relief/renew-lease'
import { returnTickets } from '../services/urgent-relief/return-tickets'
import { caseWorkServices } from './case-services'

export type WorkbenchParts = UrgentDeps & OpenSessionDeps & CaseDeps

/** The service of every route of the workbench API, by the route's name. */
export function workbenchServices(parts: WorkbenchParts) {
  const returning = { ...parts, returnTickets: returnTickets(parts) }
  return {
    openSession: openSessionService(parts),
    closeSession: closeSessionService(parts),
    readMe: readMeService(parts),
    changePassword: changePasswordService(parts),
    listStaff: listStaffService(parts),
    addStaff: addStaffService(parts),
    suspendStaff: suspendStaffService(returning),
    resetCredentials: resetCredentialsService(parts),
    moveStaff: moveStaffService(returning),
    readBoard: readBoardService(parts),
    openTicket: openTicketService(parts),
    claimTicket: claimTicketService(parts),
    renewLease: renewLeaseService(parts),
    recordContact: recordContactService(parts),
    recordAid: recordAidService(parts),
    askSafety: askSafetyService(parts),
    closeTicket: closeTicketService(parts),
    handOverTicket: handOverTicketService(parts),
    rankTicket: rankTicketService(parts),
    moveTicket: moveTicketService(parts),
    readAccessRecords: readAccessRecordsService(parts),
    readDutyRota: readDutyRotaService(parts),
    ...caseWorkServices(parts),
  }
}
