import { voiceCallEvent } from '../../contract/callbacks'
import type { PressKey, StaffId } from '../../domain/ids'
import type { Instant } from '../../domain/instant'
import { ok } from '../../domain/result'
import type { Notifications } from '../../stores/notifications'
import { implement } from '../implement'

/** the key an officer presses to take the ticket */
const takes = '1'

export interface VoiceCallEventDeps {
  notifications: Pick<Notifications, 'find' | 'report'>
  claimByVoice: (press: { ticket: PressKey; officer: StaffId; now: Instant }) => Promise<void>
}

/** What became of an automated call. Only the officer whom we called can take the ticket by it, and once: an event that comes again hours later takes nothing. A call that is not ours is nobody's. */
export const voiceCallEventService = ({ notifications, claimByVoice }: VoiceCallEventDeps) =>
  implement(voiceCallEvent, async ({ body, now }) => {
    const called = await notifications.find(body.outId)
    if (called?.channel !== 'voice-call') return ok({ ok: true as const })
    const took = called.reported?.took
    const { officer, ticket } = called
    const takesNow = !took && officer !== undefined && ticket !== undefined && body.state === 'answered' && body.digits === takes
    if (takesNow) await claimByVoice({ ticket, officer, now })
    await notifications.report(body.outId, { state: body.state, at: now, ...((took || takesNow) && { took: true }) })
    return ok({ ok: true as const })
  })
