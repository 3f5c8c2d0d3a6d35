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

export type CitizenParts = UrgentDeps & InboxDeps & { words: Words; touchTable: () => Promise<unknown> }

/** The service of every route of the citizen API, by the route's name. */
export const citizenServices = (parts: CitizenParts) => ({
  readHealth: readHealthService(parts),
  readPolicySnapshot: readPolicySnapshotService(parts),
  readWords: readWordsService(parts),
  requestHelp: requestHelpService({ ...parts, receivePress: receivePress(parts) }),
  followHelp: followHelpService(parts),
  answerSafety: answerSafetyService(parts),
  addToHelp: addToHelpService(parts),
  readInbox: readInboxService(parts),
  markSeen: markSeenService(parts),
  reportGrant: reportGrantService(parts),
})
