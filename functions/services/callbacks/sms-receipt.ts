import { smsReceipt } from '../../contract/callbacks'
import { ok } from '../../domain/result'
import type { Notifications } from '../../stores/notifications'
import { implement } from '../implement'

/** Whether an SMS reached its telephone, kept with the notification it was sent for. */
export const smsReceiptService = ({ notifications }: { notifications: Pick<Notifications, 'report'> }) =>
  implement(smsReceipt, async ({ body, now }) => {
    await notifications.report(body.outId, { state: body.success ? 'delivered' : `not-delivered ${body.errorCode ?? ''}`.trim(), at: now })
    return ok({ ok: true as const })
  })
