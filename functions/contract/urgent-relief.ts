import { AreaCodeSchema } from '../domain/area/area'
import { PressKeySchema } from '../domain/ids'
import { InstantSchema } from '../domain/instant'
import { HardshipSchema, HelpRequestSchema, ReachWaySchema } from '../domain/urgent-relief/help-request'
import { AidKindSchema, ClosingOutcomeSchema, DeskLevelSchema, SafetyAnswerSchema, TicketStatusSchema } from '../domain/urgent-relief/ticket'
import { z } from '../domain/zod'
import { defineRoute } from './route'

/** A desk as a resident meets it: name, telephone, and whether someone sits there now. */
export const DeskSchema = z.object({
  area: AreaCodeSchema,
  level: DeskLevelSchema,
  name: z.string(),
  phone: z.string(),
  staffed: z.boolean(),
  /** next opening when nobody is there */
  opensAt: z.optional(InstantSchema),
})
export type Desk = z.infer<typeof DeskSchema>

export const ResidentTimelineEntrySchema = z.object({
  at: InstantSchema,
  type: z.enum(['pressed', 'stepped-up', 'claimed', 'lease-ended', 'handed-over', 'contacted', 'missed-call', 'aid-given', 'safety-asked', 'safety-answered', 'resident-added', 'closed', 'reopened']),
  desk: z.optional(z.string()),
  aid: z.optional(z.array(AidKindSchema)),
  answer: z.optional(SafetyAnswerSchema),
})

/** The ticket as its holder sees it: no identity of anyone, the officer by family name only. */
export const TicketForResidentSchema = z.object({
  id: PressKeySchema,
  number: z.string(),
  version: z.number(),
  status: TicketStatusSchema,
  hardship: HardshipSchema,
  protected: z.boolean(),
  /** how the person asked to be reached; absent in an answer that an earlier release stored and that is replayed */
  way: z.optional(ReachWaySchema),
  pressedAt: InstantSchema,
  /** the desk that has it now, and the one it went to first since the press, a move elsewhere or the reopening */
  desk: DeskSchema,
  firstDesk: z.string(),
  /** family name of the officer who took it */
  officer: z.optional(z.string()),
  /** the same due times that the officer sees */
  stepUpDue: z.optional(InstantSchema),
  contactDue: z.optional(InstantSchema),
  aidDue: z.optional(InstantSchema),
  contactedAt: z.optional(InstantSchema),
  missedCallAt: z.optional(InstantSchema),
  aid: z.array(AidKindSchema),
  askedSafeAt: z.optional(InstantSchema),
  lastAnswer: z.optional(z.object({ answer: SafetyAnswerSchema, at: InstantSchema })),
  closed: z.optional(z.object({ at: InstantSchema, outcome: ClosingOutcomeSchema, reopenUntil: InstantSchema })),
  actions: z.array(z.enum(['answer-safety', 'add', 'reopen'])),
  timeline: z.array(ResidentTimelineEntrySchema),
})
export type TicketForResident = z.infer<typeof TicketForResidentSchema>

const TicketParams = z.strictObject({ id: PressKeySchema })
const Receipt = z.object({ id: PressKeySchema, number: z.string(), version: z.number() })

/** Press for help. No log-in, no limit that refuses; acknowledged only when stored. The idempotency key is the ticket's id. */
export const requestHelp = defineRoute({
  name: 'requestHelp',
  method: 'POST',
  path: '/urgent-requests',
  action: 'urgent-relief.request',
  idempotent: true,
  keyHeldBy: 'secret',
  request: HelpRequestSchema,
  status: 201,
  response: TicketForResidentSchema,
  problems: [],
})

/** The holder of the press secret (header `Authorization: Press <64 hex>`) follows the ticket; `seen` is the version already shown. */
export const followHelp = defineRoute({
  name: 'followHelp',
  method: 'GET',
  poll: 'seen',
  path: '/urgent-requests/:id',
  action: 'urgent-relief.follow',
  params: TicketParams,
  query: z.strictObject({ seen: z.optional(z.string().check(z.regex(/^\d{1,6}$/))) }),
  status: 200,
  response: z.union([z.object({ unchanged: z.literal(true), version: z.number() }), TicketForResidentSchema]),
  problems: ['not-found'],
})

/** Answers "are you safe now?", asked or unasked. */
export const answerSafety = defineRoute({
  name: 'answerSafety',
  method: 'POST',
  path: '/urgent-requests/:id/safety-answers',
  action: 'urgent-relief.answer-safety',
  idempotent: true,
  params: TicketParams,
  request: z.strictObject({ answer: SafetyAnswerSchema }),
  status: 201,
  response: Receipt,
  problems: ['not-found', 'action-not-available'],
})

/** Says more; on a closed ticket within its days this opens it again. */
export const addToHelp = defineRoute({
  name: 'addToHelp',
  method: 'POST',
  path: '/urgent-requests/:id/additions',
  action: 'urgent-relief.add',
  idempotent: true,
  params: TicketParams,
  request: z.strictObject({ text: z.string().check(z.trim(), z.minLength(1, { error: 'field.required' }), z.maxLength(300, { error: 'field.too-long' })) }),
  status: 201,
  response: Receipt,
  problems: ['not-found', 'action-not-available'],
})

export const urgentReliefRoutes = [requestHelp, followHelp, answerSafety, addToHelp] as const
