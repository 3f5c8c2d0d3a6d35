import { addWechatPhoneService } from '../services/identity/add-wechat-phone'
import { closeResidentSessionService } from '../services/identity/close-resident-session'
import type { IdentityDeps } from '../services/identity/deps'
import { leavePersonService } from '../services/identity/leave-person'
import { openPhoneSessionService } from '../services/identity/open-phone-session'
import { openWechatSessionService } from '../services/identity/open-wechat-session'
import { proveIdentityService } from '../services/identity/prove-identity'
import { readMyselfService } from '../services/identity/read-myself'
import { sendOldNumberCodeService } from '../services/identity/send-old-number-code'
import { sendSmsCodeService } from '../services/identity/send-sms-code'
import type { ApplicationDeps, NewsFromBeside, SubmissionPorts } from '../services/application/deps'
import { listMyApplicationsService } from '../services/application/list-my-applications'
import { readDraftService } from '../services/application/read-draft'
import { readPhotoStateService } from '../services/application/read-photo-state'
import { saveAnswersService } from '../services/application/save-answers'
import { sendPhotoPartService } from '../services/application/send-photo-part'
import { startApplicationService } from '../services/application/start-application'
import { submitApplicationService } from '../services/application/submit-application'
import type { MyCaseDeps } from '../services/my-case/deps'
import type { SigningDeps } from '../services/signing/deps'
import type { InboxDeps } from '../services/inbox/deps'
import { markSeenService } from '../services/inbox/mark-seen'
import { readInboxService } from '../services/inbox/read-inbox'
import { reportGrantService } from '../services/inbox/report-grant'
import { readHealthService } from '../services/platform/read-health'
import { readPolicySnapshotService } from '../services/platform/read-policy-snapshot'
import { readWordsService } from '../services/platform/read-words'
import { addToHelpService } from '../services/urgent-relief/add-to-help'
import { answerSafetyService } from '../services/urgent-relief/answer-safety'
import type { UrgentDeps } from '../services/urgent-relief/deps'
import { followHelpService } from '../services/urgent-relief/follow-help'
import { receivePress } from '../services/urgent-relief/receive-press'
import { requestHelpService } from '../services/urgent-relief/request-help'
import type { Words } from '../words'
import { myCaseServices } from './my-case-services'
import { signingServices } from './signing-services'

export type OpenParts = UrgentDeps & { words: Words; touchTable: () => Promise<unknown> }
export type CitizenParts = OpenParts & IdentityDeps & ApplicationDeps & SubmissionPorts & NewsFromBeside & SigningDeps & MyCaseDeps & InboxDeps

/** What needs no log-in: health, policy, words and urgent help. */
export const openServices = (parts: OpenParts) => ({
  readHealth: readHealthService(parts),
  readPolicySnapshot: readPolicySnapshotService(parts),
  readWords: readWordsService(parts),
  requestHelp: requestHelpService({ ...parts, receivePress: receivePress(parts) }),
  followHelp: followHelpService(parts),
  answerSafety: answerSafetyService(parts),
  addToHelp: addToHelpService(parts),
})

/** The service of every route of the citizen API, by the route's name. */
export const citizenServices = (parts: CitizenParts) => ({
  ...openServices(parts),
  openWechatSession: openWechatSessionService(parts),
  sendSmsCode: sendSmsCodeService(parts),
  openPhoneSession: openPhoneSessionService(parts),
  closeResidentSession: closeResidentSessionService(parts),
  readMyself: readMyselfService(parts),
  addWechatPhone: addWechatPhoneService(parts),
  proveIdentity: proveIdentityService(parts),
  sendOldNumberCode: sendOldNumberCodeService(parts),
  leavePerson: leavePersonService(parts),
  startApplication: startApplicationService(parts),
  listMyApplications: listMyApplicationsService(parts),
  readDraft: readDraftService(parts),
  saveAnswers: saveAnswersService(parts),
  sendPhotoPart: sendPhotoPartService(parts),
  readPhotoState: readPhotoStateService(parts),
  submitApplication: submitApplicationService(parts),
  ...signingServices(parts),
  ...myCaseServices(parts),
  readInbox: readInboxService(parts),
  markSeen: markSeenService(parts),
  reportGrant: reportGrantService(parts),
})
