/** Everything the functions ever write to a log: a code, how loud it is, and what it means for whoever reads it at night. */
export const logCodes = {
  fault: { level: 'error', means: 'something failed that should not; `where` and `frames` say where' },
  'request-faulted': { level: 'error', means: 'a request was answered by "fault"; the person was told to try again' },
  'outbox-item-kept': { level: 'error', means: 'an outbox item could not be handed on now; it stays and comes back' },
  'outbox-swept': { level: 'info', means: 'the sweep handed on what the stream or a queue had lost or not done yet' },
  'timer-not-rung': { level: 'error', means: 'a due timer could not ring now; it stays and comes back' },
  'timers-rung': { level: 'info', means: 'due timers rang' },
  'notice-sent': { level: 'info', means: 'a provider took a message' },
  'notice-not-sent': { level: 'warn', means: 'a provider did not take a message; `outcome` and `reason` say why' },
  'notice-later': { level: 'info', means: 'a message is not done; its outbox item comes back, after the quiet hours when `outcome` is put-off' },
  'notice-unneeded': { level: 'info', means: 'the ticket moved on, or the person saw the notice, before the message was sent' },
  'notice-in-doubt': { level: 'info', means: 'a message to a resident may have arrived; it goes no other way' },
  'notice-inbox-only': { level: 'warn', means: 'no way to this resident is known or none worked; the notice lies in the inbox' },
  'alert-unheard': { level: 'error', means: 'no way reached anyone at the desk; the ticket steps up at its due time' },
  'outside-failed': { level: 'warn', means: 'WeChat, the SMS provider or the identity service did not do what a resident waits for; `channel`, `outcome` and `reason` say which and why' },
  'notice-failed': { level: 'error', means: 'handling a message failed; the queue and the outbox bring it again' },
  'paper-printed': { level: 'info', means: 'a paper was made and can be signed' },
  'paper-not-printed': { level: 'error', means: 'a paper could not be made now; the queue and the outbox bring it again. `MissingSign`: the font lacks a sign of a name' },
} as const satisfies Record<string, { level: 'info' | 'warn' | 'error'; means: string }>
export type LogCode = keyof typeof logCodes

/** The only fields a log line may have; none can hold a name, an address or a telephone. */
export interface LogFields {
  /** press key */
  ticket?: string
  /** what a timer belongs to, by kind and id */
  subject?: string
  message?: string
  notification?: string
  route?: string
  timer?: string
  channel?: string
  outcome?: string
  /** code of a provider or an error's name */
  reason?: string
  where?: string
  frames?: string
  count?: number
  failed?: number
  /** milliseconds */
  late?: number
  tries?: number
}

/** What the alarms watch: name and unit. */
export const metrics = { OldestDueTimerSeconds: 'Seconds', OldestOutboxItemSeconds: 'Seconds' } as const
export type MetricName = keyof typeof metrics
