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
  'notice-later': { level: 'info', means: 'a message is not done; its outbox item comes back' },
  'notice-unneeded': { level: 'info', means: 'the ticket moved on before the message was sent' },
  'alert-unheard': { level: 'error', means: 'no way reached anyone at the desk; the ticket steps up at its due time' },
  'notice-failed': { level: 'error', means: 'handling a message failed; the queue and the outbox bring it again' },
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
