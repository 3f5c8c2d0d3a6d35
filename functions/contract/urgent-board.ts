import { AreaCodeSchema } from '../domain/area/area'
import { readPurposes } from '../domain/access/read-purpose'
import { PressKeySchema, StaffIdSchema } from '../domain/ids'
import { InstantSchema } from '../domain/instant'
import { StaffSummarySchema, StaffRoleSchema } from '../domain/staff/staff'
import { HardshipSchema, PlaceSchema, ReachSchema } from '../domain/urgent-relief/help-request'
import { AidKindSchema, ClosingOutcomeSchema, ContactResultSchema, DeskLevelSchema, RankSchema, SafetyAnswerSchema, TicketStatusSchema } from '../domain/urgent-relief/ticket'
import { officerActions } from '../domain/urgent-relief/officer-actions'
import { z } from '../domain/zod'
import { defineRoute } from './route'

const Owner = z.object({ id: StaffIdSchema, name: z.string(), since: InstantSchema, leaseUntil: InstantSchema })

/** One line of the duty desk's wall: nothing that names or reaches the person. */
export const BoardRowSchema = z.object({
  id: PressKeySchema,
  number: z.string(),
  version: z.number(),
  status: TicketStatusSchema,
  hardship: HardshipSchema,
  rank: RankSchema,
  protected: z.boolean(),
  area: AreaCodeSchema,
  level: DeskLevelSchema,
  pressedAt: InstantSchema,
  stepUpDue: z.optional(InstantSchema),
  contactDue: z.optional(InstantSchema),
  aidDue: z.optional(InstantSchema),
  answerDue: z.optional(InstantSchema),
  askedSafeAt: z.optional(InstantSchema),
  lastAnswer: z.optional(z.object({ answer: SafetyAnswerSchema, at: InstantSchema })),
  owner: z.optional(Owner),
  /** open presses from the same telephone, this one too; only when there are several, and never of a protected ticket */
  samePhone: z.optional(z.number()),
})
export type BoardRow = z.infer<typeof BoardRowSchema>

const by = z.optional(z.string())

/** The ticket as its officers see it, with what each may do now. */
export const TicketForOfficerSchema = z.object({
  ...BoardRowSchema.shape,
  forWhom: z.enum(['self', 'someone-else']),
  place: PlaceSchema,
  reach: ReachSchema,
  note: z.optional(z.string()),
  aid: z.array(AidKindSchema),
  contactedAt: z.optional(InstantSchema),
  missedCallAt: z.optional(InstantSchema),
  closed: z.optional(z.object({ at: InstantSchema, outcome: ClosingOutcomeSchema })),
  actions: z.array(z.enum(officerActions)),
  /** colleagues on duty to whom it may be handed over */
  colleagues: z.array(StaffSummarySchema),
  timeline: z.array(
    z.object({
      at: InstantSchema,
      type: z.string(),
      /** officer's name, or absent for the person, the clock or the system */
      by,
      to: by,
      desk: z.optional(DeskLevelSchema),
      leaseUntil: z.optional(InstantSchema),
      result: z.optional(ContactResultSchema),
      aid: z.optional(z.array(AidKindSchema)),
      answer: z.optional(SafetyAnswerSchema),
      outcome: z.optional(ClosingOutcomeSchema),
      rank: z.optional(RankSchema),
      area: z.optional(AreaCodeSchema),
      clock: z.optional(z.enum(['contact', 'aid'])),
      text: z.optional(z.string()),
    }),
  ),
})
export type TicketForOfficer = z.infer<typeof TicketForOfficerSchema>

const TicketParams = z.strictObject({ id: PressKeySchema })
const Done = z.object({ id: PressKeySchema, version: z.number() })
const reason = z.string().check(z.trim(), z.minLength(2, { error: 'field.reason' }), z.maxLength(200, { error: 'field.too-long' }))
const note = z.optional(z.string().check(z.trim(), z.maxLength(300, { error: 'field.too-long' })))
const onTicket = { method: 'POST', idempotent: true, params: TicketParams, status: 201, response: Done } as const
const refusals = ['not-found', 'action-not-available', 'taken-by-other', 'stale'] as const

/** Open tickets of the officer's areas; `cursor` is what the last answer gave, and an unchanged board answers in under 200 bytes. */
export const readBoard = defineRoute({
  name: 'readBoard',
  method: 'GET',
  path: '/urgent-board',
  poll: 'cursor',
  wall: true,
  action: 'urgent-board.read',
  query: z.strictObject({ cursor: z.optional(z.string().check(z.regex(/^[0-9a-z.-]{1,40}$/))) }),
  status: 200,
  response: z.union([
    z.object({ unchanged: z.literal(true), cursor: z.string() }),
    z.object({ cursor: z.string(), tickets: z.array(BoardRowSchema), more: z.boolean() }),
  ]),
  problems: [],
})

/** Opens one ticket with the person's place and phone: recorded with its purpose. `seen` is the version already shown; unchanged reads nothing and records nothing. */
export const openTicket = defineRoute({
  name: 'openTicket',
  method: 'GET',
  poll: 'seen',
  path: '/urgent-requests/:id',
  action: 'urgent-ticket.read',
  params: TicketParams,
  query: z.strictObject({ purpose: z.enum(readPurposes), seen: z.optional(z.string().check(z.regex(/^\d{1,6}$/))) }),
  status: 200,
  response: z.union([z.object({ unchanged: z.literal(true), version: z.number() }), TicketForOfficerSchema]),
  problems: ['not-found'],
})

/** Takes the ticket for as long as the lease. Somebody was faster: `taken-by-other` names them. */
export const claimTicket = defineRoute({ name: 'claimTicket', ...onTicket, path: '/urgent-requests/:id/claims', action: 'urgent-ticket.claim', request: z.strictObject({}), problems: refusals })
/** Keeps the lease while a call or a visit goes on. */
export const renewLease = defineRoute({ name: 'renewLease', ...onTicket, path: '/urgent-requests/:id/lease-renewals', action: 'urgent-ticket.renew-lease', request: z.strictObject({}), problems: refusals })
/** Anyone on duty may have called or visited: the lease guards against double aid only. */
export const recordContact = defineRoute({ name: 'recordContact', ...onTicket, path: '/urgent-requests/:id/contacts', action: 'urgent-ticket.record-contact', request: z.strictObject({ result: ContactResultSchema, note }), problems: refusals })
export const recordAid = defineRoute({
  name: 'recordAid',
  ...onTicket,
  path: '/urgent-requests/:id/aid',
  action: 'urgent-ticket.record-aid',
  request: z.strictObject({ aid: z.array(AidKindSchema).check(z.minLength(1, { error: 'field.choose-one' }), z.maxLength(6)), note }),
  problems: refusals,
})
export const askSafety = defineRoute({ name: 'askSafety', ...onTicket, path: '/urgent-requests/:id/safety-questions', action: 'urgent-ticket.ask-safety', request: z.strictObject({}), problems: refusals })
export const closeTicket = defineRoute({ name: 'closeTicket', ...onTicket, path: '/urgent-requests/:id/closings', action: 'urgent-ticket.close', request: z.strictObject({ outcome: ClosingOutcomeSchema, note }), problems: refusals })
export const handOverTicket = defineRoute({ name: 'handOverTicket', ...onTicket, path: '/urgent-requests/:id/hand-overs', action: 'urgent-ticket.hand-over', request: z.strictObject({ to: StaffIdSchema }), problems: [...refusals, 'officer-not-on-duty-there'] })
export const rankTicket = defineRoute({ name: 'rankTicket', ...onTicket, path: '/urgent-requests/:id/ranks', action: 'urgent-ticket.rank', request: z.strictObject({ rank: RankSchema, reason }), problems: refusals })
/** Sends it to the township where the hardship really is. */
export const moveTicket = defineRoute({ name: 'moveTicket', ...onTicket, path: '/urgent-requests/:id/moves', action: 'urgent-ticket.move', request: z.strictObject({ area: AreaCodeSchema, reason }), problems: refusals })

/** Who opened this ticket, when, in which role and for what purpose. */
export const readAccessRecords = defineRoute({
  name: 'readAccessRecords',
  method: 'GET',
  path: '/urgent-requests/:id/access-records',
  action: 'access-record.read',
  params: TicketParams,
  status: 200,
  response: z.object({ records: z.array(z.object({ at: InstantSchema, by: z.string(), role: StaffRoleSchema, purpose: z.enum(readPurposes) })) }),
  problems: ['not-found'],
})

/** Desks of the officer's areas: hours, telephone, who is on duty, and stretches of the coming days in which nobody is. */
export const readDutyRota = defineRoute({
  name: 'readDutyRota',
  method: 'GET',
  path: '/duty-rota',
  action: 'duty-rota.read',
  status: 200,
  response: z.object({
    desks: z.array(
      z.object({
        area: AreaCodeSchema,
        level: DeskLevelSchema,
        name: z.string(),
        phone: z.string(),
        staffed: z.boolean(),
        opensAt: z.optional(InstantSchema),
        hours: z.array(z.object({ days: z.array(z.number()), from: z.string(), to: z.string() })),
        officers: z.array(StaffSummarySchema),
      }),
    ),
    gaps: z.array(z.object({ area: AreaCodeSchema, level: DeskLevelSchema, from: InstantSchema, to: InstantSchema, reason: z.enum(['no-hours', 'no-officer']) })),
  }),
  problems: [],
})

export const urgentBoardRoutes = [readBoard, openTicket, claimTicket, renewLease, recordContact, recordAid, askSafety, closeTicket, handOverTicket, rankTicket, moveTicket, readAccessRecords, readDutyRota] as const
