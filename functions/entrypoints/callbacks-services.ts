import { inboundSmsService } from '../services/callbacks/inbound-sms'
import { smsReceiptService } from '../services/callbacks/sms-receipt'
import { voiceCallEventService } from '../services/callbacks/voice-call-event'
import { claimByVoice } from '../services/urgent-relief/claim-by-voice'
import type { UrgentDeps } from '../services/urgent-relief/deps'
import { receivePress } from '../services/urgent-relief/receive-press'
import type { Commit } from '../stores/commit'
import type { Idempotency } from '../stores/idempotency'
import type { Notifications } from '../stores/notifications'

export type CallbackParts = UrgentDeps & { commit: Commit; answers: Idempotency; notifications: Notifications }

/** The service of every route that providers call, by the route's name. */
export const callbackServices = (parts: CallbackParts) => ({
  voiceCallEvent: voiceCallEventService({ ...parts, claimByVoice: claimByVoice(parts) }),
  inboundSms: inboundSmsService({ ...parts, receivePress: receivePress(parts) }),
  smsReceipt: smsReceiptService(parts),
})
